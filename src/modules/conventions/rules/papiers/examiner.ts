import { anneesEntre, type Jour } from '../../../../kernel/jours.ts';
import { type Refus, refus } from '../../../../kernel/refus.ts';
import { STATUTS_EMPLOYEUR } from '../statuts.ts';
import type { Adresse, Employeur, PersonneEmployee, PosteDecrit } from './donnees.ts';
import { NUMEROS, type SorteDeNumero } from './numeros.ts';
import { type LigneDeTable, nomDans, TABLE_2, TABLE_3, TABLE_4 } from './tables-asp.ts';

/** What is empty is missing, not wrong: only what is written is judged. */
type Trouve = readonly Refus[];

/** The same, each field named as the request does: `employeur.siret`. */
export const dans = (fiche: string, refuses: Trouve): Trouve =>
  refuses.map((r) => ({ ...r, champ: `${fiche}.${r.champ}` }));

const numero = (sorte: SorteDeNumero, valeur: string, champ: string): Trouve =>
  valeur === '' || NUMEROS[sorte].juste(valeur)
    ? []
    : [refus(`${sorte === 'codePostal' ? 'code-postal' : sorte}-invalide`, NUMEROS[sorte].message, champ)];

const codeDe = (table: readonly LigneDeTable[], code: string | null, champ: string): Trouve =>
  code === null || nomDans(table, code) !== null
    ? []
    : [refus('code-inconnu', 'Ce code n’est pas dans le tableau. Choisissez une ligne.', champ)];

const entre = (n: number | null, min: number, max: number, champ: string, message: string): Trouve =>
  n === null || (n >= min && n <= max) ? [] : [refus('nombre-invalide', message, champ)];

const codePostal = (a: Adresse, champ: string): Trouve => numero('codePostal', a.codePostal, champ);

/** All that is wrong in the employer's sheet, beside its field. */
export function refusDeLEmployeur(e: Employeur): Trouve {
  const statutInconnu = e.statut !== null && !STATUTS_EMPLOYEUR.some(({ code }) => code === e.statut);
  const commune = 'Écrivez un nombre d’habitants, sans virgule.';
  return [
    ...numero('siret', e.siret, 'siret'),
    ...numero('ape', e.ape, 'ape'),
    ...numero('idcc', e.idcc, 'idcc'),
    ...codePostal(e, 'codePostal'),
    ...codePostal(e.correspondant, 'correspondant.codePostal'),
    ...numero('telephone', e.correspondant.telephone, 'correspondant.telephone'),
    ...numero('courriel', e.correspondant.courriel, 'correspondant.courriel'),
    ...(statutInconnu
      ? [refus('code-inconnu', 'Ce code n’est pas dans le tableau. Choisissez une ligne.', 'statut')]
      : []),
    ...codeDe(TABLE_2, e.domaine, 'domaine'),
    ...entre(e.habitants, 1, 5_000_000, 'habitants', commune),
    ...entre(e.effectif, 0, 200_000, 'effectif', 'Écrivez un nombre de personnes, sans virgule.'),
  ];
}

/** All that is wrong in the description of a post; the hiring is foreseen during the convention, after its signature. */
export function refusDuPoste(
  p: PosteDecrit,
  c: { readonly signeeLe: Jour | null; readonly debut: Jour; readonly fin: Jour; readonly heures: number },
): Trouve {
  const pasAvant = c.signeeLe ?? c.debut;
  const heures = 'Écrivez une durée entre 1 et 48 heures par semaine.';
  return [
    ...(p.embauchePrevue !== null && p.embauchePrevue < pasAvant
      ? [
          refus(
            'embauche-avant-signature',
            'Personne ne peut être embauché avant la signature de la convention (D5134-152).',
            'embauchePrevue',
          ),
        ]
      : []),
    ...(p.embauchePrevue !== null && p.embauchePrevue > c.fin
      ? [refus('embauche-apres-fin', 'La convention est finie à cette date. Vérifiez-la.', 'embauchePrevue')]
      : []),
    ...entre(p.dureeCollective, 1, 48, 'dureeCollective', heures),
    ...(p.dureeCollective !== null && p.dureeCollective >= 1 && p.dureeCollective < c.heures
      ? [
          refus(
            'duree-collective-courte',
            'Le poste aurait plus d’heures qu’un temps plein. Vérifiez cette durée, ou celle de la convention.',
            'dureeCollective',
          ),
        ]
      : []),
    ...codePostal(p.lieu, 'lieu.codePostal'),
    ...codeDe(TABLE_4, p.activitePrincipale, 'activitePrincipale'),
    ...codeDe(TABLE_4, p.activiteSecondaire, 'activiteSecondaire'),
    ...(p.activiteSecondaire !== null && p.activiteSecondaire === p.activitePrincipale
      ? [
          refus(
            'activites-identiques',
            'C’est la même que l’activité principale. Choisissez-en une autre, ou aucune.',
            'activiteSecondaire',
          ),
        ]
      : []),
  ];
}

const AGE_DE_TRAVAILLER = 16;
const AGE_D_UN_VIVANT = 120;

/**
 * All that is wrong in what is known of the person hired. `signature`: the day of the contract's signature, or its first
 * day. `ageMinimal`: that of the scheme that day; null for a replacement, free from it.
 */
export function refusDeLaPersonne(
  p: PersonneEmployee,
  { signature, ageMinimal }: { readonly signature: Jour; readonly ageMinimal: number | null },
): Trouve {
  const s = p.situation;
  const mois = 'Écrivez le salaire brut d’un mois, en euros.';
  return [
    ...naissance(p.naissance, signature, ageMinimal),
    ...codePostal(p, 'codePostal'),
    ...numero('courriel', p.courriel, 'courriel'),
    ...codeDe(TABLE_3, p.niveau, 'niveau'),
    ...entre(p.salaireBrut, 1, 20_000, 'salaireBrut', mois),
    ...(s.inscritLe !== null && s.inscritLe > signature
      ? [
          refus(
            'inscription-apres-embauche',
            'L’inscription vient après l’embauche. Écrivez la dernière date d’inscription avant elle.',
            'situation.inscritLe',
          ),
        ]
      : []),
    ...(s.inscrit === false && s.inscritLe !== null
      ? [
          refus(
            'inscription-contraire',
            'Vous dites aussi « non inscrit ». Effacez la date.',
            'situation.inscritLe',
          ),
        ]
      : []),
    ...(s.inscrit === false && s.indemnise === true
      ? [
          refus(
            'indemnisation-contraire',
            'France Travail n’indemnise que les personnes inscrites. Corrigez l’une des deux réponses.',
            'situation.indemnise',
          ),
        ]
      : []),
  ];
}

function naissance(le: Jour | null, signature: Jour, ageMinimal: number | null): Trouve {
  if (le === null) return [];
  const invalide = [refus('naissance-invalide', 'Vérifiez l’année de naissance.', 'naissance')];
  if (le >= signature) return invalide;
  const ans = anneesEntre(le, signature);
  if (ans < AGE_DE_TRAVAILLER || ans > AGE_D_UN_VIVANT) return invalide;
  if (ageMinimal === null || ans >= ageMinimal) return [];
  const message = `La personne avait ${ans} ans à la signature : il en faut au moins ${ageMinimal} (L5134-102).`;
  return [refus('age-insuffisant', message, 'naissance')];
}
