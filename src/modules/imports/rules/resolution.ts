import { cleForte, plusProches } from '../../../kernel/proximite.ts';
import { type Refus, refus } from '../../../kernel/refus.ts';
import { cleDe, INVISIBLES } from '../../../kernel/texte.ts';
import { NOM_MAX } from '../../nomenclatures/rules/terme.ts';
import { type Champ, DEFINITIONS, type Liste } from './champs.ts';
import { type ClassementDevine, classementDevine } from './classement-devine.ts';
import type { Decision } from './correspondances.ts';
import type { Plan } from './plan.ts';
import { type Connu, listeDe } from './referentiel.ts';

/** A value of the file that is in no list of the structure. */
export interface ValeurInconnue {
  readonly champ: Champ;
  readonly liste: Liste;
  /** As first written in the file. */
  readonly valeur: string;
  /** Lines that carry it. */
  nombre: number;
  /** What is done with it: decided by the person, or by default. */
  readonly sort: 'creer' | 'refuser' | 'ignorer';
}

/** A term or a person that the acts of this file need and that does not exist yet. */
export interface Creation {
  readonly liste: Liste;
  readonly nom: string;
  readonly cle: string;
  /** Of a nature. */
  readonly classement: ClassementDevine | null;
  /** Acts read so far that carry it; at 0, all its lines were refused and it need not be created. */
  nombre: number;
}

/** A value taken for a known one although not written just so (plural, order of words): to be shown. */
export interface Rapprochement {
  readonly champ: Champ;
  readonly valeur: string;
  readonly connu: string;
}

/**
 * What a label stands for: above 0 the id of a known term or person; below 0 something to create (`-1` is the first of
 * `creations`); 0 nothing.
 */
export type IdOuCreation = number;

export interface Resolu {
  readonly id: IdOuCreation;
  readonly refus: Refus | null;
  readonly inconnue: ValeurInconnue | null;
}

/** New values of one field; a column with more is free text given for a list. */
const INCONNUES_MAX = 2_000;
/** Those of one field that a nearest known value is looked for. */
const CONSEILLEES = 200;

const RIEN: Resolu = { id: 0, refus: null, inconnue: null };
const VIDE =
  /^(nc|n c|non renseignee?|non communiquee?|non precisee?|neant|aucune?|sans objet|so|ras|na|n a|non|vide|null)$/;

/** Finds what the labels of a file stand for, and keeps account of those that are new. */
export class Resolveur {
  readonly inconnues: ValeurInconnue[] = [];
  readonly creations: Creation[] = [];
  readonly rapprochements: Rapprochement[] = [];
  private readonly plan: Plan;
  private readonly index = new Map<Liste, { exact: Map<string, Connu>; fort: Map<string, Connu | null> }>();
  private readonly decisions = new Map<Champ, Map<string, Decision>>();
  private readonly dejaVues = new Map<string, Resolu>();
  private readonly dejaCreees = new Map<string, number>();
  private readonly parChamp = new Map<Champ, number>();

  constructor(plan: Plan) {
    this.plan = plan;
    for (const [champ, valeurs] of Object.entries(plan.valeurs) as [Champ, Record<string, Decision>][])
      this.decisions.set(champ, new Map(Object.entries(valeurs).map(([v, d]) => [cleValeur(v), d])));
  }

  /** What the person decided for this value of this field, if anything. */
  decision(champ: Champ, valeur: string): Decision | undefined {
    return this.decisions.get(champ)?.get(cleValeur(valeur));
  }

  /** Is the value known, or decided, as it is? A cell of several values is cut only when it is not. */
  estConnue(champ: Champ, valeur: string): boolean {
    const { liste } = DEFINITIONS[champ];
    return (
      this.decision(champ, valeur) !== undefined ||
      (liste !== null && this.indexDe(liste).exact.has(cleDe(valeur)))
    );
  }

  resoudre(champ: Champ, valeur: string): Resolu {
    const { liste } = DEFINITIONS[champ];
    if (liste === null) throw new Error(`Le champ ${champ} n'a pas de liste`);
    const cle = cleDe(valeur);
    if (cle === '') return RIEN;
    const deja = this.dejaVues.get(`${champ} ${cle}`);
    if (deja) return deja;
    if ((this.parChamp.get(champ) ?? 0) >= INCONNUES_MAX) return { ...RIEN, refus: tropDeValeurs(champ) };
    const resolu = this.trouver(champ, liste, valeur, cle);
    this.dejaVues.set(`${champ} ${cle}`, resolu);
    return resolu;
  }

  private trouver(champ: Champ, liste: Liste, valeur: string, cle: string): Resolu {
    const decision = this.decision(champ, valeur);
    if (decision !== undefined) return this.appliquer(champ, liste, valeur, decision);
    const { exact, fort } = this.indexDe(liste);
    const connu = exact.get(cle);
    if (connu) return { ...RIEN, id: connu.id };
    if (/^#(N\/?A|REF|VALE?U[RE]+|DIV|NAME|NOM|NUM|NULL|SPILL)/i.test(valeur))
      return {
        ...RIEN,
        refus: refus('cellule-en-erreur', `La cellule contient une erreur du tableur (${valeur}).`),
      };
    if (VIDE.test(cle)) return RIEN;
    const proche = fort.get(cleForte(valeur));
    if (proche) {
      this.rapprochements.push({ champ, valeur, connu: proche.nom });
      return { ...RIEN, id: proche.id };
    }
    return this.inconnue(champ, liste, valeur, cle);
  }

  private appliquer(champ: Champ, liste: Liste, valeur: string, decision: Decision): Resolu {
    if (decision === null) return RIEN;
    if (typeof decision === 'number') {
      if (listeDe(this.plan.referentiel, liste).some((c) => c.id === decision))
        return { ...RIEN, id: decision };
      return {
        ...RIEN,
        refus: refus(
          'correspondance-inconnue',
          `« ${valeur} » renvoie à un élément (${decision}) qui n’existe pas.`,
        ),
      };
    }
    const nom = typeof decision === 'string' ? decision : decision.creer;
    const connu = this.indexDe(liste).exact.get(cleDe(nom));
    if (connu) return { ...RIEN, id: connu.id };
    const inconnue = this.noter(champ, liste, valeur, 'creer');
    return {
      id: this.creer(liste, nom, typeof decision === 'string' ? {} : decision),
      refus: null,
      inconnue,
    };
  }

  private inconnue(champ: Champ, liste: Liste, valeur: string, cle: string): Resolu {
    if (valeur.length > NOM_MAX)
      return {
        ...RIEN,
        refus: refus(
          'valeur-trop-longue',
          `« ${DEFINITIONS[champ].libelle} » : ce texte est trop long (plus de ${NOM_MAX} caractères).`,
        ),
      };
    const sort = this.plan.inconnues;
    const inconnue = this.noter(champ, liste, valeur, sort);
    if (sort === 'ignorer') return { ...RIEN, inconnue };
    if (sort === 'creer') return { id: this.creer(liste, valeur, {}), refus: null, inconnue };
    const peu = (this.parChamp.get(champ) ?? 0) <= CONSEILLEES;
    const proche = peu ? plusProches(valeur, listeDe(this.plan.referentiel, liste), 1)[0]?.connu : undefined;
    const conseil = proche ? ` Est-ce « ${proche.nom} » ?` : '';
    return {
      id: 0,
      inconnue,
      refus: refus(
        'valeur-inconnue',
        `« ${valeur} » n’est pas dans vos listes (« ${DEFINITIONS[champ].libelle} »).${conseil} Faites-la correspondre, ou créez-la.`,
        cle,
      ),
    };
  }

  private noter(champ: Champ, liste: Liste, valeur: string, sort: ValeurInconnue['sort']): ValeurInconnue {
    const inconnue = { champ, liste, valeur, nombre: 0, sort };
    this.inconnues.push(inconnue);
    this.parChamp.set(champ, (this.parChamp.get(champ) ?? 0) + 1);
    return inconnue;
  }

  private creer(liste: Liste, nom: string, dit: Partial<ClassementDevine>): IdOuCreation {
    const propre = nom.replace(INVISIBLES, ' ').replace(/\s+/g, ' ').trim();
    const cle = cleDe(propre);
    const deja = this.dejaCreees.get(`${liste} ${cle}`);
    if (deja !== undefined) return deja;
    const devine = liste === 'nature' ? classementDevine(propre) : null;
    const classement = devine && (dit.mediation === false ? HORS_MEDIATION : { ...devine, ...dites(dit) });
    const id = -this.creations.push({ liste, nom: propre, cle, classement, nombre: 0 });
    this.dejaCreees.set(`${liste} ${cle}`, id);
    return id;
  }

  private indexDe(liste: Liste): { exact: Map<string, Connu>; fort: Map<string, Connu | null> } {
    const deja = this.index.get(liste);
    if (deja) return deja;
    const exact = new Map<string, Connu>();
    const fort = new Map<string, Connu | null>();
    for (const connu of listeDe(this.plan.referentiel, liste)) {
      if (!exact.has(connu.cle)) exact.set(connu.cle, connu);
      const cle = cleForte(connu.nom);
      const autre = fort.get(cle);
      // Two known ones under the same strong key: it decides nothing.
      fort.set(cle, autre === undefined || autre?.id === connu.id ? connu : null);
    }
    const index = { exact, fort };
    this.index.set(liste, index);
    return index;
  }
}

const HORS_MEDIATION: ClassementDevine = {
  registre: null,
  famille: null,
  item: null,
  mediation: false,
  raison: 'Choisi par vous.',
};

const dites = ({ registre, famille, item }: Partial<ClassementDevine>): Partial<ClassementDevine> => ({
  ...(registre ? { registre } : {}),
  ...(famille ? { famille } : {}),
  ...(item ? { item } : {}),
  ...(registre || famille || item ? { mediation: true, raison: 'Choisi par vous.' } : {}),
});

const tropDeValeurs = (champ: Champ): Refus =>
  refus(
    'trop-de-valeurs',
    `Plus de ${INCONNUES_MAX} valeurs inconnues pour « ${DEFINITIONS[champ].libelle} » : cette colonne n’est sans doute pas une liste. Choisissez-en une autre.`,
  );

/** Values are compared as labels are, and as they are when they have no letter or figure (« ? »). */
const cleValeur = (valeur: string): string => cleDe(valeur) || valeur.trim();
