-- The figures and the list of one place among hundreds: its few acts, instead of all those of the period.
create index intervention_lieu on intervention (structure_id, lieu_id, jour) where supprime_le is null;
