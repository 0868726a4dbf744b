-- Situations followed over weeks: the case, who follows it, the ways of the trade, the acts linked to it.

alter table terme drop constraint terme_genre_check;
alter table terme add constraint terme_genre_check check (genre in
  ('nature', 'thematique', 'saisine', 'issue', 'secteur', 'lieu', 'partenaire', 'projet', 'sorte'));

-- Structures that already exist get the default kinds, as a new one does.
with ajoutes as (
  insert into terme (structure_id, genre, ordre, nom, cle, definition)
  select s.id, 'sorte', v.ordre, v.nom, v.cle, v.definition from structure s cross join (values
    (0, 'Conflit de voisinage', 'conflit de voisinage', 'Un désaccord qui dure entre des voisins.'),
    (1, 'Conflit d’usage', 'conflit d usage', 'Un désaccord sur l’usage d’un lieu commun ou public.'),
    (2, 'Incompréhension avec une institution', 'incomprehension avec une institution', 'Une personne et une administration ne se comprennent plus.'),
    (3, 'Personne isolée ou fragilisée', 'personne isolee ou fragilisee', 'Des visites ou des appels réguliers, sans donnée de santé.'),
    (4, 'Jeune adulte', 'jeune adulte', 'Un accompagnement vers la formation, l’emploi ou les droits.'),
    (5, 'Accès aux droits', 'acces aux droits', 'Un droit à ouvrir ou à rétablir, qui demande plusieurs rencontres.'),
    (6, 'Projet d’habitants', 'projet d habitants', 'Un projet porté par des habitants, soutenu dans la durée.')
  ) as v (ordre, nom, cle, definition)
  returning structure_id, id, nom, definition
)
insert into terme_version (structure_id, terme_id, depuis, nom, definition)
select structure_id, id, '-infinity', nom, definition from ajoutes;

-- `code`: a few letters and digits that say nothing, to link an act without network.
-- The free texts are written without names; what names somebody is in `personne`, and nowhere else.
create table situation (
  structure_id uuid not null references structure on delete cascade,
  id uuid not null,
  code text not null,
  sorte_id integer not null,
  -- How it came, and by which partner if any.
  saisine_id integer,
  saisine_partenaire_id integer,
  saisie_le date not null,
  secteur_id integer,
  lieu_id integer,
  qpv text,
  enjeu text not null default '',
  temps text check (temps in ('reel', 'differe')),
  etat text not null default 'ouverte' check (etat in ('ouverte', 'en-cours', 'attente-partenaire', 'accord', 'close')),
  issue text check (issue in ('resolue', 'apaisee', 'relais-pris', 'retrait-partie', 'retrait-mediateur', 'sans-nouvelles', 'infondee')),
  close_le date,
  -- Last day on which somebody of the situation was met or heard: retention counts from it.
  dernier_contact date not null,
  etape text not null default '',
  etape_le date,
  -- Days that should not pass without a contact.
  rythme smallint check (rythme between 1 and 365),
  auteur_id integer not null,
  version integer not null default 1,
  creation_empreinte bytea not null,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  supprime_le timestamptz,
  anonymisee_le timestamptz,
  primary key (structure_id, id),
  unique (structure_id, code),
  foreign key (structure_id, sorte_id) references terme,
  foreign key (structure_id, secteur_id) references terme,
  foreign key (structure_id, lieu_id) references terme,
  check ((etat = 'close') = (issue is not null)),
  check ((etat = 'close') = (close_le is not null))
);
create index situation_liste on situation (structure_id, dernier_contact desc, id desc) where supprime_le is null;
create index situation_lieu on situation (structure_id, lieu_id) where supprime_le is null and etat <> 'close';

-- Who is in charge, from when to when: handing over ends a line and begins another.
create table situation_charge (
  structure_id uuid not null,
  situation_id uuid not null,
  membre_id integer not null,
  depuis timestamptz not null default now(),
  jusqu timestamptz,
  par_id integer,
  primary key (structure_id, situation_id, membre_id, depuis),
  foreign key (structure_id, situation_id) references situation on delete cascade,
  foreign key (structure_id, membre_id) references membre
);
create unique index situation_charge_actuelle on situation_charge (structure_id, situation_id, membre_id) where jusqu is null;
create index situation_charge_membre on situation_charge (structure_id, membre_id) where jusqu is null;

-- Each move from a state to another, from its opening on (`de` is null).
create table situation_passage (
  structure_id uuid not null,
  id bigint generated always as identity,
  situation_id uuid not null,
  de text,
  vers text not null,
  issue text,
  le date not null,
  membre_id integer,
  ecrit_le timestamptz not null default now(),
  primary key (structure_id, id),
  foreign key (structure_id, situation_id) references situation on delete cascade
);
create index situation_passage_de on situation_passage (structure_id, situation_id, id);

-- A navette, a table ronde, an agreement…: what is counted is in columns and in `donnees`; texts name nobody.
create table situation_fait (
  structure_id uuid not null,
  id uuid not null,
  situation_id uuid not null,
  genre text not null check (genre in ('contact', 'navette', 'table-ronde', 'protocole', 'rappel-a-la-regle', 'accompagnement')),
  jour date not null,
  donnees jsonb not null default '{}',
  membre_id integer not null,
  version integer not null default 1,
  creation_empreinte bytea not null,
  cree_le timestamptz not null default now(),
  modifie_le timestamptz not null default now(),
  supprime_le timestamptz,
  primary key (structure_id, id),
  foreign key (structure_id, situation_id) references situation on delete cascade
);
create index situation_fait_de on situation_fait (structure_id, situation_id, jour);

alter table intervention add column situation_id uuid,
  add foreign key (structure_id, situation_id) references situation (structure_id, id);
create index intervention_situation on intervention (structure_id, situation_id) where situation_id is not null;

grant select, insert, update, delete on situation, situation_charge, situation_passage, situation_fait to trame_app;
do $$
declare t text;
begin
  foreach t in array array['situation', 'situation_charge', 'situation_passage', 'situation_fait'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy structure_seule on %I using (structure_id = (select trame_structure()))
      with check (structure_id = (select trame_structure()))', t);
  end loop;
end $$;
