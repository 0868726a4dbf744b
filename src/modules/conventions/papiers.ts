import { RefusError, refus } from '../../kernel/refus.ts';
import { jourEnFrance, type Scope, type Serveur } from '../../server/branche.ts';
import type { Tx } from '../../server/db.ts';
import { lirePeriodes } from './lire-dossier.ts';
import type { Fichier, PapierDemande, Passages } from './papiers-contexte.ts';
import { type FondsDePapiers, ouvrirPapiers } from './papiers-donnees.ts';
import { FAISEURS } from './papiers-makers.ts';
import { DANS_LE_DOSSIER } from './rendre-word/dossier.ts';
import { dernierJour, finDe, vacances } from './rules/dossier.ts';
import { prochaineFinDAnnee } from './rules/papiers/contrats/cours.ts';
import {
  examinerPapier,
  type FormatDePapier,
  PAPIERS,
  type Papier,
  type TypeDePapier,
} from './rules/papiers/papiers.ts';
import { type DossierComplet, lireDossier } from './store-dossier.ts';
import type { ContratEcrit } from './store-faits.ts';

type PourPapiers = Pick<Serveur, 'cle' | 'maintenant'>;

/**
 * One paper of a convention, as a file, from the records: whole or saying what it lacks. `scope`: who asks, null for a
 * command. Refused: convention-inconnue, papier-indisponible, contrat-inconnu, periode-inconnue, format-indisponible.
 */
export async function fairePapier(
  tx: Tx,
  serveur: PourPapiers,
  conventionId: number,
  demande: PapierDemande,
  scope: Scope | null,
): Promise<Fichier> {
  const aujourdhui = jourEnFrance(serveur.maintenant());
  const dossier = await lireDossier(tx, conventionId);
  const fonds = await ouvrirPapiers(tx, serveur, dossier, aujourdhui);
  const periodes = await lirePeriodes(tx, dossier, aujourdhui);
  const faire = async ({ type, ...d }: PapierDemande): Promise<Fichier> => {
    const faiseur = FAISEURS[type];
    if (faiseur === undefined)
      throw new RefusError(404, refus('papier-indisponible', 'Trame ne prépare pas encore ce papier.'));
    const format = formatDe(type, d.format);
    const contrat = contratDe(type, fonds, d.contrat, aujourdhui);
    const periode = periodeDe(type, periodes, d.periode, aujourdhui);
    const donnees = await fonds.avec(contrat);
    const etat = examinerPapier(type, donnees);
    let passages: Passages = { dansTrame: [], aLaMain: [] };
    const noter = (trouves: Passages): void => {
      passages = trouves;
    };
    const contenu = await faiseur({
      noter,
      ...{ tx, serveur, scope, donnees, etat, dossier, format, periode, periodes, faire },
    });
    const morceaux = [type, numeroEnNom(donnees.convention.numero), periode?.periode.toLowerCase()];
    const suite = contrat !== null && estDUnContrat(type) ? `contrat-${contrat}` : undefined;
    return {
      nom: `${[...morceaux, suite].filter(Boolean).join('-')}.${format}`,
      contenu,
      format,
      etat,
      passages,
    };
  };
  return faire(demande);
}

const estDUnContrat = (type: TypeDePapier): boolean => (PAPIERS[type] as Papier).contrats !== undefined;

const numeroEnNom = (numero: string): string =>
  numero
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

function formatDe(type: TypeDePapier, voulu: FormatDePapier | undefined): FormatDePapier {
  const { formats }: Papier = PAPIERS[type];
  const format = voulu ?? formats[0];
  if (format !== undefined && formats.includes(format)) return format;
  throw new RefusError(
    422,
    refus('format-indisponible', `Ce papier existe en ${formats.join(' ou ')} seulement.`, 'format'),
  );
}

/** A letter about the end of a year of contract is of no use in its last one. */
const peutEncore = (type: TypeDePapier, c: ContratEcrit, d: DossierComplet, aujourdhui: string): boolean =>
  !(PAPIERS[type] as Papier).avantLaDerniereAnnee || prochaineFinDAnnee(c, finDe(d), aujourdhui) !== null;

/** The contract asked for; without one, the latest begun that the paper is about, else the next to come. */
function contratDe(
  type: TypeDePapier,
  { contrats, dossier }: FondsDePapiers,
  voulu: number | undefined,
  aujourdhui: string,
): number | null {
  const { contrats: genres }: Papier = PAPIERS[type];
  const concerne = (c: ContratEcrit) => peutEncore(type, c, dossier, aujourdhui);
  const possibles = contrats.filter((c) => (genres ?? ['cdi', 'cdd']).includes(c.genre) && concerne(c));
  if (voulu !== undefined) {
    if (possibles.some((c) => c.id === voulu)) return voulu;
    const message = 'Ce contrat n’est pas de ceux dont parle ce papier. Choisissez-en un autre.';
    throw new RefusError(404, refus('contrat-inconnu', message, 'contrat'));
  }
  return (possibles.find((c) => c.debut <= aujourdhui) ?? possibles.at(-1))?.id ?? null;
}

/** The period asked for; without one, the latest that is over. */
function periodeDe<P extends { readonly periode: string; readonly au: string }>(
  type: TypeDePapier,
  periodes: readonly P[],
  voulue: string | undefined,
  aujourdhui: string,
): P | null {
  if (!(PAPIERS[type] as Papier).periode) return null;
  const trouvee =
    voulue === undefined
      ? (periodes.find((p) => p.au < aujourdhui) ?? periodes[0])
      : periodes.find((p) => p.periode === voulue);
  if (trouvee) return trouvee;
  const message =
    voulue === undefined
      ? 'Aucune période n’est encore à déclarer : personne n’a commencé sur ce poste.'
      : 'Cette période n’est pas à déclarer pour cette convention. Choisissez-en une autre.';
  throw new RefusError(404, refus('periode-inconnue', message, 'periode'));
}

/** The papers of a convention that can be made, with what each lacks. Refused: convention-inconnue. */
export async function listerPapiers(tx: Tx, serveur: PourPapiers, conventionId: number) {
  const aujourdhui = jourEnFrance(serveur.maintenant());
  const dossier = await lireDossier(tx, conventionId);
  const fonds = await ouvrirPapiers(tx, serveur, dossier, aujourdhui);
  const vacant = vacances(dossier).some((v) => v.repriseLe === null);
  const types = (Object.keys(PAPIERS) as TypeDePapier[]).filter(
    (t) => FAISEURS[t] !== undefined && (vacant || !(PAPIERS[t] as Papier).siVacant),
  );
  const courant = (c: ContratEcrit) => (dernierJour(c) ?? aujourdhui) >= aujourdhui;
  const papiers = [];
  for (const type of types) {
    const { usage, formats, contrats: genres }: Papier = PAPIERS[type];
    const concernes = genres
      ? fonds.contrats.filter((c) => genres.includes(c.genre) && peutEncore(type, c, dossier, aujourdhui))
      : [];
    const sans = genres ? null : contratDe(type, fonds, undefined, aujourdhui);
    // The declaration of hiring is shown while nobody is hired: it says what to do first.
    const lignes = concernes.length > 0 || (genres && type !== 'ar2') ? concernes : [null];
    for (const c of lignes) {
      const { titre, manques, complet } = examinerPapier(type, await fonds.avec(c ? c.id : sans));
      papiers.push({
        ...{ type, titre, usage, formats: [...formats], manques: [...manques], complet },
        contrat: c && { id: c.id, membre: c.membre, debut: c.debut, fini: !courant(c) },
      });
    }
  }
  const periodes = await lirePeriodes(tx, dossier, aujourdhui);
  // A file that holds others is no more ready than they are.
  for (const p of papiers)
    if (p.type === 'dossier') p.complet &&= papiers.every((q) => q.complet || !DANS_LE_DOSSIER.has(q.type));
  return {
    papiers,
    periodes: periodes.map(({ periode, enClair }) => ({ periode, enClair })),
    avertissements: avertir((await fonds.avec(null)).employeur.denomination, dossier.convention.employeur),
  };
}

const avertir = (fiche: string, convention: string): string[] =>
  fiche === '' || fiche.trim().toLowerCase() === convention.trim().toLowerCase()
    ? []
    : [
        `La convention est au nom de « ${convention} », et la fiche de l’employeur au nom de « ${fiche} ». Les papiers reprennent la fiche.`,
      ];
