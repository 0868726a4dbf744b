-- Names, in one place: encrypted under the structure's own key, joined to a situation, read with a trace, purged.

-- The structure's key, wrapped by the master key. The newest generation encrypts; the older ones still read.
create table cle_structure (
  structure_id uuid not null references structure on delete cascade,
  generation smallint not null,
  cle bytea not null,
  cree_le timestamptz not null default now(),
  primary key (structure_id, generation)
);

-- `identite`: what is known of somebody, encrypted; null once erased: the row stays so that figures do not move.
-- `mots`: two bytes of a keyed hash of each word and beginning of word, to find candidates without reading all.
create table personne (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  generation smallint,
  identite bytea,
  mots smallint[] not null default '{}',
  -- The person asked that nothing more be done with what is kept, or objected to it.
  limitee_le timestamptz,
  opposee_le timestamptz,
  effacee_le timestamptz,
  effacee_par text check (effacee_par in ('demande', 'duree')),
  version integer not null default 1,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, generation) references cle_structure,
  check ((identite is null) = (generation is null)),
  check ((identite is null) = (effacee_le is not null))
);
create index personne_mots on personne using gin (mots);

-- `rang`: everybody else reads « Personne 1 », « Personne 2 ».
create table situation_personne (
  structure_id uuid not null,
  situation_id uuid not null,
  personne_id uuid not null,
  rang smallint not null,
  qualite text not null check (qualite in ('partie', 'accompagnee', 'entourage')),
  cree_le timestamptz not null default now(),
  primary key (structure_id, situation_id, personne_id),
  unique (structure_id, situation_id, rang),
  foreign key (structure_id, situation_id) references situation on delete cascade,
  foreign key (structure_id, personne_id) references personne on delete cascade
);
create index situation_personne_de on situation_personne (structure_id, personne_id);

-- The person's agreement that a partner be told: when, to whom, for what; it can be withdrawn.
create table accord_personne (
  structure_id uuid not null,
  id uuid not null,
  personne_id uuid not null,
  situation_id uuid not null,
  partenaire_id integer not null,
  -- Encrypted: a purpose can say much.
  finalite bytea not null,
  generation smallint not null,
  forme text not null check (forme in ('oral', 'ecrit')),
  donne_le date not null,
  retire_le date,
  membre_id integer not null,
  cree_le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, personne_id) references personne on delete cascade,
  foreign key (structure_id, situation_id) references situation on delete cascade,
  foreign key (structure_id, partenaire_id) references terme,
  foreign key (structure_id, generation) references cle_structure,
  check (retire_le is null or retire_le >= donne_le)
);
create index accord_personne_de on accord_personne (structure_id, personne_id);

-- Who read the name of whom, from where.
create table lecture_nom (
  structure_id uuid not null,
  id bigint generated always as identity,
  personne_id uuid not null,
  situation_id uuid,
  membre_id integer not null,
  motif text not null check (motif in ('situation', 'recherche', 'liaison', 'document', 'droits')),
  le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, personne_id) references personne on delete cascade
);
create index lecture_nom_le on lecture_nom (structure_id, le desc);

-- What a purge did: numbers only.
create table purge (
  structure_id uuid not null references structure on delete cascade,
  id bigint generated always as identity,
  le timestamptz not null default now(),
  avant date not null,
  situations integer not null,
  personnes integer not null,
  fiches integer not null,
  primary key (structure_id, id)
);

-- Months after the last contact. 24: CNIL, délibération 2023-095 of 14 September 2023 (a recommendation).
alter table structure add column conservation_mois smallint not null default 24 check (conservation_mois between 1 and 120);

grant select, insert, update, delete on cle_structure, personne, situation_personne, accord_personne to trame_app;
-- A trace can be added and read, never rewritten.
grant select, insert on lecture_nom, purge to trame_app;
do $$
declare t text;
begin
  foreach t in array array['cle_structure', 'personne', 'situation_personne', 'accord_personne', 'lecture_nom', 'purge'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy structure_seule on %I using (structure_id = (select trame_structure()))
      with check (structure_id = (select trame_structure()))', t);
  end loop;
end $$;
