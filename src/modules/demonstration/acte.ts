import type { Alea, Pondere } from './alea.ts';
import type { ActeDeDemonstration, Ages, LieuDeDemonstration } from './demonstration.ts';
import { PARTENAIRES_PAR_THEME } from './partenaires-par-theme.ts';
import type { Profil } from './profil.ts';
import { TERRITOIRE } from './structure-fictive.ts';

/** Where and when an act takes place, and with whom. */
export interface Circonstances {
  readonly jour: string;
  /** Days between the act and the end of the data: recent acts wait for their outcome. */
  readonly anciennete: number;
  readonly debut: number;
  readonly minutes: number;
  readonly secteur: string | null;
  readonly membres: readonly [string, ...string[]];
}

const SANS_AGE: Ages = { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 };

/** An act with nothing but its circumstances: time that is not mediation, or the ground for the others. */
export function acteNu(alea: Alea, c: Circonstances, nature: string): ActeDeDemonstration {
  const minuit = Date.parse(c.jour);
  const precise = alea.chance(0.91);
  return {
    id: alea.uuid(minuit + c.debut * 60_000 + alea.entier(0, 59_999)),
    jour: c.jour,
    heure: precise ? `${deuxChiffres(Math.floor(c.debut / 60))}:${deuxChiffres(c.debut % 60)}` : null,
    creneau: precise ? null : creneauDe(c.debut),
    minutes: c.minutes,
    secteur: c.secteur,
    lieu: null,
    nature,
    saisine: null,
    issue: null,
    projet: null,
    thematiques: [],
    partenaires: [],
    membres: c.membres,
    femmes: 0,
    hommes: 0,
    nonCommunique: 0,
    ages: SANS_AGE,
    aValoriser: false,
    recit: null,
  };
}

/** An act of mediation drawn from a profile. */
export function acteDe(alea: Alea, c: Circonstances, profil: Profil): ActeDeDemonstration {
  const lieu = choisirLieu(alea, profil.lieux, c.secteur);
  const thematiques = tirerThematiques(alea, profil.thematiques);
  return {
    ...acteNu(alea, c, profil.nature),
    lieu: lieu?.nom ?? null,
    saisine: tirerOuRien(alea, profil.saisines),
    issue: tirerIssue(alea, profil.issues, c.anciennete),
    projet: alea.chance(0.7) ? choisirProjet(profil, c.secteur) : null,
    thematiques,
    partenaires: tirerPartenaires(alea, profil, thematiques[0], lieu),
    ...tirerPublic(alea, profil),
  };
}

/** The garden and the charter belong to one sector; the café goes everywhere. */
export const choisirProjet = (profil: Profil, secteur: string | null): string | null =>
  TERRITOIRE.projets.find(
    (p) => profil.projets?.includes(p.nom) && (p.secteur === null || p.secteur === secteur),
  )?.nom ?? null;

const GENRES: Readonly<Record<Profil['lieux'], readonly LieuDeDemonstration['genre'][]>> = {
  residences: ['residence'],
  dehors: ['residence', 'espace'],
  local: ['local'],
  partout: ['residence', 'espace', 'local'],
  ailleurs: [],
};

/** A place of the sector; the first ones of the list see more. `gestionnaires` narrows it when one of them fits. */
export function choisirLieu(
  alea: Alea,
  lieux: Profil['lieux'],
  secteur: string | null,
  gestionnaires: readonly string[] = [],
): LieuDeDemonstration | null {
  const possibles = TERRITOIRE.lieux.filter((l) => l.secteur === secteur && GENRES[lieux].includes(l.genre));
  const gerees = possibles.filter((l) => gestionnaires.includes(l.gestionnaire));
  const choix = gerees.length > 0 ? gerees : possibles;
  return choix.length === 0 ? null : alea.ponderer(choix.map((l, i) => [l, 1 + 3 / (i + 1)] as const));
}

const tirerOuRien = (alea: Alea, valeurs: Pondere<string>): string | null =>
  valeurs.length === 0 ? null : alea.ponderer(valeurs);

function tirerThematiques(alea: Alea, valeurs: Pondere<string>): string[] {
  if (valeurs.length === 0) return [];
  const premiere = alea.ponderer(valeurs);
  if (!alea.chance(0.14)) return [premiere];
  return [...new Set([premiere, alea.ponderer(valeurs)])];
}

/** « En cours » is for recent acts: after two months nearly everything has ended one way or another. */
function tirerIssue(alea: Alea, issues: Pondere<string>, anciennete: number): string | null {
  if (issues.length === 0 || alea.chance(0.02)) return null;
  const issue = alea.ponderer(issues);
  if (issue !== 'En cours' || anciennete < 60 || alea.chance(0.08)) return issue;
  return tirerOuRien(
    alea,
    issues.filter(([i]) => i !== 'En cours'),
  );
}

function tirerPartenaires(
  alea: Alea,
  profil: Profil,
  theme: string | undefined,
  lieu: LieuDeDemonstration | null,
): string[] {
  if (profil.partenaire === undefined || !alea.chance(profil.partenaire[0])) return [];
  const choix = profil.partenaire[1];
  const gestionnaire = lieu?.gestionnaire ?? 'Ville de Clairvigne';
  if (choix === 'gestionnaire' || (theme === 'Logement' && lieu?.genre === 'residence'))
    return [gestionnaire];
  if (choix === 'ville') {
    const second = alea.choisir([gestionnaire, 'Centre social La Passerelle', 'Commissariat']);
    return alea.chance(0.5) ? ['Ville de Clairvigne', second].filter(unique) : ['Ville de Clairvigne'];
  }
  const possibles = theme === undefined ? undefined : PARTENAIRES_PAR_THEME[theme];
  if (possibles === undefined) return [gestionnaire];
  const premier = alea.ponderer(possibles);
  return alea.chance(0.06) ? [premier, alea.ponderer(possibles)].filter(unique) : [premier];
}

const unique = (valeur: string, i: number, tous: readonly string[]): boolean => tous.indexOf(valeur) === i;

function tirerPublic(
  alea: Alea,
  profil: Profil,
): Pick<ActeDeDemonstration, 'femmes' | 'hommes' | 'nonCommunique' | 'ages'> {
  const personnes = alea.entier(...profil.public);
  const tauxInconnu = personnes > 8 && alea.chance(0.35) ? 0.3 : alea.chance(0.04) ? 1 : 0;
  const compte = { femmes: 0, hommes: 0, nonCommunique: 0 };
  for (let i = 0; i < personnes; i++) {
    if (alea.chance(tauxInconnu)) compte.nonCommunique++;
    else if (alea.chance(profil.femmes)) compte.femmes++;
    else compte.hommes++;
  }
  return { ...compte, ages: tirerAges(alea, personnes, profil.ages) };
}

/** Known for all, for some, or for nobody: asking an age in the street is not always possible. */
export function tirerAges(alea: Alea, personnes: number, poids: Profil['ages']): Ages {
  const connus = alea.ponderer([
    [1, 58],
    [0.5, 14],
    [0, 28],
  ]);
  const tranches: Pondere<keyof Ages> = [
    ['moins12', poids[0]],
    ['de12a17', poids[1]],
    ['de18a25', poids[2]],
    ['de26a59', poids[3]],
    ['plus60', poids[4]],
  ];
  const ages: Record<keyof Ages, number> = { ...SANS_AGE };
  for (let i = 0; i < personnes; i++) if (alea.chance(connus)) ages[alea.ponderer(tranches)]++;
  return ages;
}

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

const creneauDe = (debut: number): NonNullable<ActeDeDemonstration['creneau']> =>
  debut < 720 ? 'matin' : debut < 1080 ? 'apres-midi' : debut < 1320 ? 'soiree' : 'nuit';
