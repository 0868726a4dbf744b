import type { Divergence } from '../../modules/interventions/contract.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { TRANCHES } from '../../modules/interventions/rules/comptes.ts';
import { FAMILLES } from '../../modules/nomenclatures/rules/familles.ts';
import { ITEMS } from '../../modules/nomenclatures/rules/items.ts';
import { REGISTRES } from '../../modules/nomenclatures/rules/registres.ts';
import { duree, nombre } from '../ui/format.ts';
import { AGES } from '../ui/libelles-acte.ts';
import { CRENEAUX, jourLong } from '../ui/quand.ts';

/** One of the two versions of an act. */
export type Version = Divergence['actuelle'] | Divergence['proposee'];

/** The names behind ids. */
export interface Noms {
  readonly nomDe: (id: number) => string;
  readonly personne: (id: number) => string;
}

const RIEN = 'Rien';
const ouiNon = (v: boolean): string => (v ? 'Oui' : 'Non');

type Lecteur = (v: Version, noms: Noms) => string;
type CleDeTerme = 'natureId' | 'secteurId' | 'lieuId' | 'saisineId' | 'issueId' | 'projetId';
const terme =
  (champ: CleDeTerme): Lecteur =>
  (v, { nomDe }) => {
    const id = v[champ];
    return id === null ? RIEN : nomDe(id);
  };
const termes =
  (champ: 'thematiques' | 'partenaires'): Lecteur =>
  (v, { nomDe }) =>
    v[champ].map(nomDe).join(', ') || RIEN;
const compte =
  (champ: 'femmes' | 'hommes' | 'nonCommunique'): Lecteur =>
  (v) =>
    nombre(v[champ]);

/** How each field of an act reads. A table: a field that is not here reads as it is kept. */
const LECTEURS: Readonly<Partial<Record<keyof ActeSaisi, Lecteur>>> = {
  jour: (v) => jourLong(v.jour),
  heure: (v) => v.heure ?? RIEN,
  creneau: (v) => (v.creneau ? CRENEAUX[v.creneau] : RIEN),
  nuit: (v) => ouiNon(v.nuit),
  minutes: (v) => duree(v.minutes),
  natureId: terme('natureId'),
  secteurId: terme('secteurId'),
  lieuId: terme('lieuId'),
  saisineId: terme('saisineId'),
  issueId: terme('issueId'),
  projetId: terme('projetId'),
  thematiques: termes('thematiques'),
  partenaires: termes('partenaires'),
  membres: (v, { personne }) => v.membres.map(personne).join(', ') || RIEN,
  femmes: compte('femmes'),
  hommes: compte('hommes'),
  nonCommunique: compte('nonCommunique'),
  ages: (v) =>
    TRANCHES.filter((t) => v.ages[t] > 0)
      .map((t) => `${AGES[t].nom}\u00a0: ${nombre(v.ages[t])}`)
      .join(', ') || RIEN,
  classement: classement,
  aValoriser: (v) => ouiNon(v.aValoriser),
  recit: (v) => v.recit ?? RIEN,
  situation: (v) => (typeof v.situation === 'string' ? v.situation : v.situation?.code) ?? RIEN,
  tourneeId: (v) => (v.tourneeId ? 'Pendant une tournée' : 'Hors tournée'),
};

/** The value of a field, as a person reads it. */
export const valeurEnMots = (champ: string, version: Version, noms: Noms): string => {
  const lecteur = LECTEURS[champ as keyof ActeSaisi];
  return lecteur ? lecteur(version, noms) : String(Reflect.get(version, champ) ?? RIEN);
};

function classement({ classement: c }: Version): string {
  if (!c || ('propre' in c && !c.propre)) return 'Comme le dit sa nature';
  const dits = [
    FAMILLES.find((f) => f.code === c.famille)?.court,
    REGISTRES.find((r) => r.code === c.registre)?.court,
    ITEMS.find((i) => i.code === c.item)?.court,
  ];
  return dits.filter(Boolean).join(', ') || RIEN;
}
