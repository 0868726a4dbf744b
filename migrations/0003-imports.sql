-- An import is analysed in the background before anybody confirms it: what was found is kept with it, and what it
-- created, so that undoing it takes that away too.
alter table import drop constraint import_etat_check;
alter table import add constraint import_etat_check
  check (etat in ('analyse', 'lu', 'refuse', 'en-cours', 'termine', 'annule', 'interrompu'));
alter table import
  add column octets bigint not null default 0,
  add column "analyse" jsonb,
  add column entetes text[] not null default '{}',
  add column crees jsonb not null default '{"termes": [], "membres": []}',
  add column du date,
  add column au date;
create index import_liste on import (structure_id, cree_le desc);

-- Where a refused line is, as a person looks for it: « 12 », or « Mars, 12 » in a workbook of several sheets.
alter table import_refus add column ou text not null default '';
