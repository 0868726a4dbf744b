-- Figures of days that are not whole months, or by place, read this index alone: a structure's acts of a year are
-- spread over its whole table, and their figures are a third of a row.
drop index intervention_jour;
create index intervention_jour on intervention (structure_id, jour desc, id desc)
  include (nature_id, secteur_id, lieu_id, saisine_id, registre, famille, item, mediation, minutes,
    femmes, hommes, non_communique, age_moins_12, age_12_17, age_18_25, age_26_59, age_60_plus)
  where supprime_le is null;
