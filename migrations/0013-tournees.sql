-- The rounds of some days, in a table where they are one act in thirty.
create index intervention_tournees on intervention (structure_id, jour desc) where sorte = 'tournee' and supprime_le is null;
