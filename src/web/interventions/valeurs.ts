import type { Intervention } from '../../modules/interventions/contract.ts';
import type { ActeSaisi } from '../../modules/interventions/rules/acte.ts';
import { TRANCHES } from '../../modules/interventions/rules/comptes.ts';
import { aujourdhui } from '../ui/format.ts';

/** What the form holds: an act being typed, whose nature may not be chosen yet. */
export type Valeurs = Omit<ActeSaisi, 'natureId' | 'jour' | 'classement'> & {
  natureId: number | null;
  jour: string | null;
  /** Classed otherwise than its nature. */
  propre: boolean;
  classement: { registre: number | null; famille: number | null; item: number | null };
};

const AGES_VIDES = Object.fromEntries(TRANCHES.map((t) => [t, 0])) as ActeSaisi['ages'];

/** A new act: now, and by the person who types. */
export function valeursNouvelles(membreId: number, maintenant = new Date()): Valeurs {
  const deux = (n: number) => String(n).padStart(2, '0');
  return {
    jour: aujourdhui(maintenant),
    heure: `${deux(maintenant.getHours())}:${deux(maintenant.getMinutes())}`,
    creneau: null,
    nuit: false,
    minutes: 0,
    natureId: null,
    secteurId: null,
    lieuId: null,
    saisineId: null,
    issueId: null,
    projetId: null,
    thematiques: [],
    partenaires: [],
    membres: [membreId],
    femmes: 0,
    hommes: 0,
    nonCommunique: 0,
    ages: AGES_VIDES,
    propre: false,
    classement: { registre: null, famille: null, item: null },
    aValoriser: false,
    recit: null,
    tourneeId: null,
  };
}

/** An act that exists, to be changed. */
export function valeursDe(i: Intervention): Valeurs {
  const { id, version, sorte, nombre, qpv, auteurId, importId, creeLe, modifieLe, supprimeLe, classement, ...acte } = i;
  const { propre, registre, famille, item } = classement;
  return { ...acte, propre, classement: { registre, famille, item } };
}

/** An act like an earlier one: same nature, place, duration and people, but now and with nobody counted yet. */
export function valeursComme(i: Intervention, membreId: number): Valeurs {
  const { natureId, secteurId, lieuId, saisineId, projetId, minutes, thematiques, partenaires, membres } = i;
  return {
    ...valeursNouvelles(membreId),
    ...{ natureId, secteurId, lieuId, saisineId, projetId, minutes, thematiques, partenaires, membres },
  };
}

/** What is sent. A missing day or nature is refused by the server with its sentence, like the rest. */
export function acteDe({ propre, classement, jour, natureId, ...v }: Valeurs): ActeSaisi {
  return {
    ...v,
    jour: jour ?? '',
    heure: v.heure || null,
    natureId: natureId ?? 0,
    recit: v.recit?.trim() || null,
    classement: propre ? (classement as ActeSaisi['classement']) : null,
  };
}
