-- What a phone records on the pavement: rounds, contacts counted by the tap, photos, and the commands it sends.

-- An act stays one row. `nombre`: how many contacts the row counts; 1 but for a counter of a round.
-- `tournee`: the round itself, an act of presence whose id is the round's; `compteur`: its contacts of one nature and place.
-- `nuit`: the day of work runs from noon to noon, and an hour before noon belongs to the calendar day after `jour`.
alter table intervention
  add column nombre smallint not null default 1 check (nombre between 0 and 30000),
  add column sorte text not null default 'acte' check (sorte in ('acte', 'tournee', 'compteur')),
  add column tournee_id uuid,
  add column nuit boolean not null default false,
  add check (sorte = 'compteur' or nombre = 1),
  add check (sorte = 'acte' or tournee_id is not null);
create index intervention_tournee on intervention (structure_id, tournee_id) where tournee_id is not null;
drop index intervention_jour;
create index intervention_jour on intervention (structure_id, jour desc, id desc)
  include (nature_id, secteur_id, lieu_id, saisine_id, registre, famille, item, mediation, nombre, minutes,
    femmes, hommes, non_communique, age_moins_12, age_12_17, age_18_25, age_26_59, age_60_plus)
  where supprime_le is null;

-- Each command of a phone that took effect, so that sending it again changes nothing.
create table commande (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  membre_id integer not null,
  genre text not null,
  empreinte bytea not null,
  reponse jsonb,
  recue_le timestamptz not null default now(),
  primary key (structure_id, id)
);

-- The day, hour, nature, place and people of a round are those of its act, of the same id.
create table tournee (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  permanence_id uuid,
  -- Minutes from start to end; the act keeps what its other acts leave of it.
  duree smallint check (duree between 0 and 1440),
  heure_fin time(0),
  close_le timestamptz,
  -- The same round, started on two phones that could not see each other.
  fusionnee_dans uuid,
  auteur_id integer not null,
  cree_le timestamptz not null default now(),
  primary key (structure_id, id)
);

create table tournee_note (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  tournee_id uuid not null,
  sorte text not null check (sorte in ('ambiance', 'transmission')),
  heure time(0),
  lieu_id integer,
  texte text not null check (texte <> ''),
  membre_id integer not null,
  cree_le timestamptz not null default now(),
  supprime_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, tournee_id) references tournee on delete cascade
);
create index on tournee_note (structure_id, tournee_id);

-- A presence that comes back each week at the same hour and place.
create table permanence (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  nom text not null check (nom <> ''),
  nature_id integer not null,
  secteur_id integer,
  lieu_id integer,
  -- 1 Monday … 7 Sunday
  jour_semaine smallint not null check (jour_semaine between 1 and 7),
  debut time(0) not null,
  fin time(0) not null,
  membres integer[] not null default '{}',
  retiree_le date,
  version integer not null default 1,
  cree_le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, nature_id) references terme
);

-- Of places and things, without metadata; never of people.
create table photo (
  structure_id uuid not null,
  id uuid not null,
  intervention_id uuid not null,
  largeur smallint not null,
  hauteur smallint not null,
  octets bytea not null,
  membre_id integer not null,
  cree_le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, intervention_id) references intervention on delete cascade
);
create index on photo (structure_id, intervention_id);

-- Two people changed the same act: the second change waits here, whole, until somebody chooses.
create table divergence (
  structure_id uuid not null,
  id uuid not null,
  intervention_id uuid not null,
  membre_id integer not null,
  base_version integer not null,
  proposition jsonb not null,
  cree_le timestamptz not null default now(),
  choix text check (choix in ('actuelle', 'proposee')),
  tranchee_le timestamptz,
  tranchee_par integer,
  primary key (structure_id, id),
  foreign key (structure_id, intervention_id) references intervention on delete cascade,
  check ((choix is null) = (tranchee_le is null))
);
create index on divergence (structure_id, intervention_id) where choix is null;

-- From midnight to midnight, or from noon to noon; a person of a night team may differ from their structure.
alter table structure add column journee text not null default 'minuit' check (journee in ('minuit', 'midi'));
alter table membre add column journee text check (journee in ('minuit', 'midi'));

-- Key under which a person's phones keep what they hold, wrapped by the master key.
alter table compte add column cle_locale bytea;

grant select, insert, update, delete on commande, tournee, tournee_note, permanence, photo, divergence to trame_app;
do $$
declare t text;
begin
  foreach t in array array['commande', 'tournee', 'tournee_note', 'permanence', 'photo', 'divergence'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy structure_seule on %I using (structure_id = (select trame_structure()))
      with check (structure_id = (select trame_structure()))', t);
  end loop;
end $$;
