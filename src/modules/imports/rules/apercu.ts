import { plusProches } from '../../../kernel/proximite.ts';
import type { ActeLu } from './acte.ts';
import type { Liste } from './champs.ts';
import type { Interprete, LigneIgnoree, LigneRefusee, Lot } from './interprete.ts';
import type { PourquoiIgnoree } from './lignes-a-part.ts';
import { listeDe, type Referentiel } from './referentiel.ts';
import type { Creation, Rapprochement, ValeurInconnue } from './resolution.ts';

interface Compte {
  readonly nom: string;
  readonly actes: number;
}

/** What is shown before anything is written. */
export interface Apercu {
  readonly actes: number;
  readonly refusees: number;
  readonly ignorees: Readonly<Record<PourquoiIgnoree, number>>;
  /** First and last day, AAAA-MM-JJ; null without an act. */
  readonly du: string | null;
  readonly au: string | null;
  readonly minutes: number;
  readonly femmes: number;
  readonly hommes: number;
  readonly nonCommunique: number;
  readonly parAnnee: readonly Compte[];
  readonly parNature: readonly Compte[];
  readonly parSecteur: readonly Compte[];
  readonly parMediateur: readonly Compte[];
  readonly premiers: readonly ActeLu[];
  readonly premiersRefus: readonly LigneRefusee[];
  /** How many lines each reason refuses in each column, most frequent first; `message` is that of the first one. */
  readonly parMotif: readonly { readonly code: string; readonly message: string; readonly lignes: number }[];
  readonly inconnues: readonly (ValeurInconnue & {
    readonly proches: readonly { readonly id: number; readonly nom: string; readonly note: number }[];
  })[];
  readonly creations: readonly Creation[];
  readonly rapprochements: readonly Rapprochement[];
  /** French sentences. */
  readonly avertissements: readonly string[];
}

const PREMIERS = 20;
/** Unknown values compared with the known ones, most frequent first: nobody maps more by hand. */
const RAPPROCHEES = 500;

/** Adds up what a file would bring, lot after lot. */
export class Cumul {
  private actes = 0;
  private refusees = 0;
  private minutes = 0;
  private femmes = 0;
  private hommes = 0;
  private nonCommunique = 0;
  private autreEncodage = 0;
  private tronquees = 0;
  private du = '9999';
  private au = '';
  private readonly ignorees: Record<PourquoiIgnoree, number> = {
    vide: 0,
    total: 0,
    entete: 0,
    note: 0,
    ecartee: 0,
  };
  private readonly annees = new Map<string, number>();
  private readonly natures = new Map<number, number>();
  private readonly secteurs = new Map<number, number>();
  private readonly membres = new Map<number, number>();
  private readonly motifs = new Map<string, { code: string; message: string; lignes: number }>();
  private readonly premiers: ActeLu[] = [];
  private readonly premiersRefus: LigneRefusee[] = [];

  /** Adds a lot; `autreEncodage` and `tronquees` are lines read in a doubtful way (see `Bloc`). */
  ajouter(lot: Lot & { readonly autreEncodage?: number; readonly tronquees?: number }): void {
    const { actes, refusees, ignorees } = lot;
    this.autreEncodage += lot.autreEncodage ?? 0;
    this.tronquees += lot.tronquees ?? 0;
    for (const acte of actes) this.acte(acte);
    for (const refusee of refusees) this.refus(refusee);
    for (const { pourquoi } of ignorees as readonly LigneIgnoree[]) this.ignorees[pourquoi] += 1;
  }

  private acte(acte: ActeLu): void {
    this.actes += 1;
    this.minutes += acte.minutes;
    this.femmes += acte.femmes;
    this.hommes += acte.hommes;
    this.nonCommunique += acte.nonCommunique;
    if (acte.jour < this.du) this.du = acte.jour;
    if (acte.jour > this.au) this.au = acte.jour;
    plusUn(this.annees, acte.jour.slice(0, 4));
    plusUn(this.natures, acte.nature);
    if (acte.secteur !== null) plusUn(this.secteurs, acte.secteur);
    for (const membre of acte.membres) plusUn(this.membres, membre);
    if (this.premiers.length < PREMIERS) this.premiers.push(acte);
  }

  private refus(refusee: LigneRefusee): void {
    this.refusees += 1;
    if (this.premiersRefus.length < PREMIERS) this.premiersRefus.push(refusee);
    for (const { code, colonne, message } of refusee.motifs) {
      const cle = `${code} ${colonne ?? ''}`;
      const vu = this.motifs.get(cle);
      if (vu) vu.lignes += 1;
      else this.motifs.set(cle, { code, message: colonne ? `${colonne} : ${message}` : message, lignes: 1 });
    }
  }

  /** The preview, once every line was read by `interprete`. */
  conclure(interprete: Interprete, referentiel: Referentiel, avertissements: readonly string[] = []): Apercu {
    const { inconnues, creations, rapprochements } = interprete.resolveur;
    const noms = (liste: Liste, comptes: ReadonlyMap<number, number>) =>
      nommer(listeDe(referentiel, liste), creations, comptes);
    return {
      actes: this.actes,
      refusees: this.refusees,
      ignorees: this.ignorees,
      du: this.actes > 0 ? this.du : null,
      au: this.actes > 0 ? this.au : null,
      minutes: this.minutes,
      femmes: this.femmes,
      hommes: this.hommes,
      nonCommunique: this.nonCommunique,
      parAnnee: [...this.annees].sort().map(([nom, actes]) => ({ nom, actes })),
      parNature: noms('nature', this.natures),
      parSecteur: noms('secteur', this.secteurs),
      parMediateur: noms('membre', this.membres),
      premiers: this.premiers,
      premiersRefus: this.premiersRefus,
      parMotif: [...this.motifs.values()].sort((a, b) => b.lignes - a.lignes),
      inconnues: inconnues
        .filter((i) => i.nombre > 0)
        .sort((a, b) => b.nombre - a.nombre)
        .map((i, rang) => ({
          ...i,
          proches: (rang < RAPPROCHEES ? plusProches(i.valeur, listeDe(referentiel, i.liste)) : []).map(
            ({ connu, note }) => ({ id: connu.id, nom: connu.nom, note }),
          ),
        })),
      creations: creations.filter((c) => c.nombre > 0),
      rapprochements,
      avertissements: [...avertissements, ...this.avertir(interprete)],
    };
  }

  private avertir({ sansDuree, sansMediateur }: Interprete): string[] {
    const { total, entete, note, ecartee } = this.ignorees;
    const dire = (n: number, un: string, plusieurs: string) =>
      n === 0 ? [] : [n === 1 ? `1 ${un}` : `${milliers(n)} ${plusieurs}`];
    return [
      ...dire(
        this.autreEncodage,
        'ligne n’est pas dans le même encodage que les autres : vérifiez ses accents.',
        'lignes ne sont pas dans le même encodage que les autres : vérifiez leurs accents.',
      ),
      ...dire(
        this.tronquees,
        'ligne a trop de colonnes : la fin n’est pas lue.',
        'lignes ont trop de colonnes : la fin n’est pas lue.',
      ),
      ...dire(total, 'ligne de total n’est pas reprise.', 'lignes de total ne sont pas reprises.'),
      ...dire(
        entete,
        'ligne de titres répétée n’est pas reprise.',
        'lignes de titres répétées ne sont pas reprises.',
      ),
      ...dire(
        note,
        'ligne de texte sans date n’est pas reprise.',
        'lignes de texte sans date ne sont pas reprises.',
      ),
      ...dire(
        ecartee,
        'ligne est laissée de côté, comme vous l’avez choisi.',
        'lignes sont laissées de côté, comme vous l’avez choisi.',
      ),
      ...dire(
        sansDuree,
        'acte n’a pas de durée : il comptera 0 minute.',
        'actes n’ont pas de durée : ils compteront 0 minute.',
      ),
      ...dire(sansMediateur, 'acte n’a pas de médiateur·rice.', 'actes n’ont pas de médiateur·rice.'),
    ];
  }
}

export const milliers = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');

const plusUn = <T>(comptes: Map<T, number>, quoi: T): void => {
  comptes.set(quoi, (comptes.get(quoi) ?? 0) + 1);
};

function nommer(
  connus: readonly { readonly id: number; readonly nom: string }[],
  creations: readonly Creation[],
  comptes: ReadonlyMap<number, number>,
): Compte[] {
  const noms = new Map(connus.map((c) => [c.id, c.nom]));
  return [...comptes]
    .map(([id, actes]) => ({ nom: (id < 0 ? creations[-id - 1]?.nom : noms.get(id)) ?? String(id), actes }))
    .sort((a, b) => b.actes - a.actes || a.nom.localeCompare(b.nom, 'fr'));
}
