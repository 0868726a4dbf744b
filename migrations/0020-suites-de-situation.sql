-- What was agreed when no protocole is recorded, or why a situation was opened again: one sentence, without names.
alter table situation_passage add column phrase text not null default '';

-- Neither a call without answer nor a table ronde to which nobody came: the rules say it when the fact is written.
alter table situation_fait add column contact boolean not null default true;
