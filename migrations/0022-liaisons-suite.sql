-- A meeting's length and what was said there, without names.
alter table reunion add column minutes smallint check (minutes between 1 and 1440);
alter table reunion add column compte_rendu text not null default '';
-- First day after which a link is of no more use is in `expire_le`; those of one sheet are revoked together.
create index lien_liaison_fiche on lien_liaison (structure_id, fiche_id);
create index partenaire_contact_de on partenaire_contact (structure_id, partenaire_id);
create index partenariat_de on partenariat (structure_id, partenaire_id);
