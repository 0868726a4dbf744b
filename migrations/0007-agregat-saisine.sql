-- Few questions look at who asked for the act; that detail makes seven rows of one. Monthly totals now come twice, with
-- it and without it, so that the usual questions read the few rows.
truncate agregat;
alter table agregat add column par_saisine boolean not null;
drop index agregat_structure_id_mois_idx;
create index agregat_mois on agregat (structure_id, par_saisine, mois);
insert into agregat_perime (structure_id, mois)
  select distinct structure_id, date_trunc('month', jour::timestamp)::date from intervention;
