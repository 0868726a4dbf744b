import type { Alea, Pondere } from './alea.ts';
import { decaler } from './calendrier.ts';
import type {
  ActeDeDemonstration,
  CompteurDeDemonstration,
  NoteDeDemonstration,
  PermanenceDeDemonstration,
  TourneeDeDemonstration,
} from './demonstration.ts';
import { AMBIANCES, TRANSMISSIONS } from './notes-de-tournee.ts';
import { nomDeNature } from './profil.ts';
import { TOURNEE } from './profils.ts';
import { GRAND_PRE, type Mediateur, TERRITOIRE, TISSERANDS } from './structure-fictive.ts';

/** Rounds are counted by the tap since then; before, they were acts like the others. */
const DEPUIS_JOURS = 35;
/** An act that begins so soon after a round belongs to it. */
const ENCHAINEMENT = 30;

const CONTACTS: Pondere<string> = [
  [nomDeNature('ecoute-active'), 10],
  [nomDeNature('prise-de-contact'), 6],
  [nomDeNature('information-orientation'), 3],
  [nomDeNature('rappel-a-la-regle'), 1],
];

/** Presences that come back each week. */
export function permanences(mediateurs: readonly Mediateur[]): readonly PermanenceDeDemonstration[] {
  const [fixe, ronde] = [nomDeNature('presence-postee'), TOURNEE.nature];
  const equipe = (secteur: string) => mediateurs.filter((m) => m.secteur === secteur).map((m) => m.nom);
  const une = (
    nom: string,
    nature: string,
    secteur: string,
    lieu: string | null,
    [jourSemaine, debut, fin]: readonly [number, string, string],
  ): PermanenceDeDemonstration => ({
    ...{ nom, nature, secteur, lieu, jourSemaine, debut, fin },
    membres: equipe(secteur),
  });
  return [
    une('Sortie du collège', fixe, GRAND_PRE, 'Abords du collège', [2, '16:00', '17:30']),
    une('Permanence au local des Tisserands', fixe, TISSERANDS, 'Local de médiation des Tisserands', [
      ...([3, '14:00', '17:00'] as const),
    ]),
    une('Permanence au local du Grand Pré', fixe, GRAND_PRE, 'Local de médiation du Grand Pré', [
      ...([4, '15:00', '18:00'] as const),
    ]),
    une('Ronde du vendredi soir', ronde, TISSERANDS, null, [5, '19:00', '22:00']),
  ];
}

/**
 * Makes rounds of the rounds of the last weeks: the people met become contacts counted on the way, the act that
 * follows at once belongs to the round, and its team leaves notes. Acts keep their order.
 */
export function tournees(
  alea: Alea,
  actes: readonly ActeDeDemonstration[],
  au: string,
  permanencesDeLaSemaine: readonly PermanenceDeDemonstration[],
): { readonly interventions: ActeDeDemonstration[]; readonly tournees: TourneeDeDemonstration[] } {
  const depuis = decaler(au, { days: -DEPUIS_JOURS });
  const recents = Map.groupBy(
    actes.filter((a) => a.jour > depuis),
    (a) => a.jour,
  );
  const [interventions, trouvees]: [ActeDeDemonstration[], TourneeDeDemonstration[]] = [[], []];
  const prises = new Set<string>();
  for (const acte of actes) {
    const duJour = recents.get(acte.jour);
    if (!duJour || acte.nature !== TOURNEE.nature || acte.heure === null) {
      interventions.push(acte);
      continue;
    }
    const suite = suiteDe(acte, duJour, prises);
    if (suite) prises.add(suite.id);
    const debut = minuteDe(acte.heure);
    const presence = suite ? minuteDe(suite.heure) - debut : acte.minutes;
    const duree = presence + (suite?.minutes ?? 0);
    const heureFin = heureDe(debut + duree);
    const recente = acte.jour === au || alea.chance(0.2);
    interventions.push({ ...acte, ...PERSONNE, lieu: null, minutes: presence });
    trouvees.push({
      id: acte.id,
      duree,
      heureFin,
      permanence: permanencesDeLaSemaine.find((p) => estLaPermanence(p, acte, debut))?.nom ?? null,
      actes: suite ? [suite.id] : [],
      compteurs: contacts(alea, acte),
      notes: [
        ...(alea.chance(0.6) ? [note(alea, acte, 'ambiance', AMBIANCES)] : []),
        ...(recente ? [note(alea, acte, 'transmission', TRANSMISSIONS)] : []),
      ],
    });
  }
  return { interventions, tournees: trouvees };
}

const PERSONNE = {
  femmes: 0,
  hommes: 0,
  nonCommunique: 0,
  ages: { moins12: 0, de12a17: 0, de18a25: 0, de26a59: 0, plus60: 0 },
} as const;

type Situe = ActeDeDemonstration & { readonly heure: string };

/** The act that its people do next, when nothing else of theirs comes before. */
function suiteDe(
  tournee: ActeDeDemonstration,
  duJour: readonly ActeDeDemonstration[],
  prises: ReadonlySet<string>,
): Situe | undefined {
  const fin = minuteDe(tournee.heure ?? '') + tournee.minutes;
  const [suite] = duJour
    .filter((a): a is Situe => a.heure !== null && a.membres.some((m) => tournee.membres.includes(m)))
    .filter((a) => minuteDe(a.heure) >= fin)
    .sort((a, b) => minuteDe(a.heure) - minuteDe(b.heure));
  return suite !== undefined &&
    !prises.has(suite.id) &&
    suite.nature !== tournee.nature &&
    suite.secteur === tournee.secteur &&
    suite.lieu !== null &&
    minuteDe(suite.heure) <= fin + ENCHAINEMENT
    ? suite
    : undefined;
}

const estLaPermanence = (p: PermanenceDeDemonstration, acte: ActeDeDemonstration, debut: number): boolean =>
  p.nature === acte.nature &&
  p.secteur === acte.secteur &&
  p.jourSemaine === (new Date(acte.jour).getUTCDay() || 7) &&
  Math.abs(minuteDe(p.debut) - debut) <= 90;

function contacts(alea: Alea, { secteur }: ActeDeDemonstration): CompteurDeDemonstration[] {
  const lieux = TERRITOIRE.lieux.filter((l) => l.secteur === secteur && l.genre !== 'local');
  const tires = new Map<string, CompteurDeDemonstration>();
  for (let i = alea.entier(2, 5); i > 0; i--) {
    const nature = alea.ponderer(CONTACTS);
    const lieu = alea.ponderer([...lieux.map((l) => [l.nom, 1] as const), [null, 1] as const]);
    const [femmes, hommes] = [alea.entier(0, 4), alea.entier(0, 5)];
    const nonCommunique = femmes + hommes === 0 ? alea.entier(1, 3) : 0;
    tires.set(`${nature} ${lieu}`, { nature, lieu, femmes, hommes, nonCommunique });
  }
  return [...tires.values()];
}

function note(
  alea: Alea,
  { jour, heure, membres, secteur }: ActeDeDemonstration,
  sorte: NoteDeDemonstration['sorte'],
  textes: readonly [string, ...string[]],
): NoteDeDemonstration {
  const a = minuteDe(heure ?? '') + alea.entier(4, 11) * 5;
  const residences = TERRITOIRE.lieux.filter((l) => l.secteur === secteur && l.genre === 'residence');
  return {
    id: alea.uuid(Date.parse(jour) + a * 60_000),
    sorte,
    heure: heureDe(a),
    lieu: sorte === 'transmission' ? alea.ponderer(residences.map((l) => [l.nom, 1] as const)) : null,
    texte: alea.choisir(textes),
    membre: membres[0],
  };
}

const minuteDe = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));
const heureDe = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
