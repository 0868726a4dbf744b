-- A partner who reads a name on a sheet, by its link, is nobody of the team.
alter table lecture_nom
  alter column membre_id drop not null,
  add column partenaire_id integer,
  add foreign key (structure_id, partenaire_id) references terme on delete set null (partenaire_id);
