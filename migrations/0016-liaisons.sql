-- Partners, and what is handed over to them: the fiche de liaison and its answer.

-- What is known of a partner beside its name in the lists (terme).
create table partenaire (
  structure_id uuid not null,
  terme_id integer not null,
  secteurs integer[] not null default '{}',
  note text not null default '',
  version integer not null default 1,
  primary key (structure_id, terme_id),
  foreign key (structure_id, terme_id) references terme on delete cascade
);

-- People at the partner's, at their desk: professional data.
create table partenaire_contact (
  structure_id uuid not null,
  id uuid not null,
  partenaire_id integer not null,
  nom text not null check (nom <> ''),
  fonction text not null default '',
  courriel text not null default '',
  telephone text not null default '',
  version integer not null default 1,
  retire_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, partenaire_id) references terme on delete cascade
);

create table partenariat (
  structure_id uuid not null,
  id uuid not null,
  partenaire_id integer not null,
  intitule text not null check (intitule <> ''),
  signe_le date,
  debut date not null,
  fin date,
  objectifs text not null default '',
  version integer not null default 1,
  supprime_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, partenaire_id) references terme on delete cascade,
  check (fin is null or fin >= debut)
);

create table reunion (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  genre text not null check (genre in ('gsup', 'clsm', 'clspd', 'coordination', 'autre')),
  jour date not null,
  secteur_id integer,
  partenaires integer[] not null default '{}',
  membres integer[] not null default '{}',
  sujet text not null default '',
  version integer not null default 1,
  auteur_id integer not null,
  cree_le timestamptz not null default now(),
  supprime_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, secteur_id) references terme
);
create index reunion_jour on reunion (structure_id, jour desc) where supprime_le is null;

-- `contenu`: the message and the answer, encrypted, since they may name somebody.
create table fiche_liaison (
  structure_id uuid not null,
  id uuid not null,
  situation_id uuid not null,
  partenaire_id integer not null,
  contact_id uuid,
  -- Named only with this person's agreement.
  accord_id uuid,
  generation smallint,
  contenu bytea,
  etat text not null default 'brouillon' check (etat in ('brouillon', 'envoyee', 'recue', 'repondue', 'verifiee', 'annulee')),
  envoyee_le date,
  envoyee_par text check (envoyee_par in ('lien', 'courriel', 'papier', 'telephone')),
  recue_le date,
  repondue_le date,
  reponse text check (reponse in ('prise-en-charge', 'reorientee', 'refusee', 'information')),
  verifiee_le date,
  -- Whether the person was really received and helped.
  prise_en_charge boolean,
  relance_le date,
  membre_id integer not null,
  version integer not null default 1,
  creation_empreinte bytea not null,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  supprime_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, situation_id) references situation on delete cascade,
  foreign key (structure_id, partenaire_id) references terme,
  foreign key (structure_id, accord_id) references accord_personne,
  foreign key (structure_id, generation) references cle_structure,
  check ((contenu is null) = (generation is null))
);
create index fiche_liaison_situation on fiche_liaison (structure_id, situation_id);
create index fiche_liaison_partenaire on fiche_liaison (structure_id, partenaire_id);

-- The link by which a partner answers one sheet, once. Only the fingerprint of its secret is kept; it is read before
-- any structure is known, like the other links (see `lien`).
create table lien_liaison (
  empreinte bytea primary key,
  structure_id uuid not null,
  fiche_id uuid not null,
  cree_le timestamptz not null default now(),
  expire_le timestamptz not null,
  ouvert_le timestamptz,
  utilise_le timestamptz,
  revoque_le timestamptz,
  foreign key (structure_id, fiche_id) references fiche_liaison on delete cascade
);

grant select, insert, update, delete on partenaire, partenaire_contact, partenariat, reunion, fiche_liaison, lien_liaison to trame_app;
do $$
declare t text;
begin
  foreach t in array array['partenaire', 'partenaire_contact', 'partenariat', 'reunion', 'fiche_liaison'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy structure_seule on %I using (structure_id = (select trame_structure()))
      with check (structure_id = (select trame_structure()))', t);
  end loop;
end $$;
