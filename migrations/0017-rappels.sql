-- Reminders by e-mail: each waits here until it leaves, and stays as the trace of what was said to whom.
create table rappel (
  structure_id uuid not null,
  id bigint generated always as identity,
  membre_id integer not null,
  -- What it is about: the same thing is not said twice to the same person.
  cle text not null,
  objet text not null,
  texte text not null,
  prevu_le date not null,
  envoye_le timestamptz,
  essais smallint not null default 0,
  -- Why the last attempt failed, in words.
  echec text not null default '',
  cree_le timestamptz not null default now(),
  primary key (structure_id, id),
  unique (structure_id, membre_id, cle),
  foreign key (structure_id, membre_id) references membre on delete cascade
);
create index rappel_en_attente on rappel (structure_id, prevu_le) where envoye_le is null;
alter table membre add column rappels boolean not null default true;

grant select, insert, update, delete on rappel to trame_app;
alter table rappel enable row level security;
create policy structure_seule on rappel using (structure_id = (select trame_structure()))
  with check (structure_id = (select trame_structure()));

-- A network that helps several employers reads their posts and deadlines, and nothing else.
alter table membre drop constraint membre_role_check;
alter table membre add constraint membre_role_check check (role in ('mediateur', 'encadrant', 'direction', 'observateur', 'reseau'));
