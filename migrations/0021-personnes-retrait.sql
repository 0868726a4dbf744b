-- Somebody taken off a situation by mistake can be put back; after a month without any situation, the name is purged.
alter table situation_personne add column retire_le timestamptz;

-- The log keeps one line for a reader, a person and a reason in ten minutes: it is asked before each reading.
create index lecture_nom_recente on lecture_nom (structure_id, personne_id, le desc);
