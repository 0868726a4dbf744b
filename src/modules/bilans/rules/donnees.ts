import {
  duree,
  INSECABLE,
  jour,
  jourEtHeure,
  moisCourt,
  nombre,
  part,
  typographie,
} from '../../../kernel/mise-en-forme.ts';
import type { CodeFamille } from '../../nomenclatures/rules/familles.ts';
import { dureeEnClair } from './annee-de-convention.ts';
import type { Bilan } from './bilan.ts';
import type { Mesures } from './chiffres.ts';
import { somme } from './construire-chiffres.ts';
import { type DonneesComparaison, donneesComparaison } from './donnees-comparaison.ts';
import {
  type DonneesFamille,
  donneesFamille,
  type Graphique,
  type LigneAge,
  type LigneMesures,
  libelleMois,
  lignesAges,
  mesuresEnClair,
} from './donnees-famille.ts';
import { type LigneTexte, lignesDuTexte, texteOuVide } from './donnees-texte.ts';
import { familleDe } from './familles.ts';
import { IDS_DE_RUBRIQUE, type IdRubrique } from './rubriques.ts';

/** One month of the annexed table: acts of each family, then the whole. */
interface LigneMois {
  readonly mois: string;
  readonly accueil: string;
  readonly relation: string;
  readonly projets: string;
  readonly veille: string;
  readonly tensions: string;
  readonly interventions: string;
  readonly heures: string;
  readonly beneficiaires: string;
}

type TextesRendus = { readonly [K in IdRubrique]: string } & {
  readonly [K in `${IdRubrique}_lignes`]: readonly LigneTexte[];
};

type Totaux = { readonly [K in keyof LigneMesures as `total_${K}`]: string };

/**
 * Everything that a document of the bilan prints, ready to print: strings, lists and conditions. The Word model and
 * the PDF both read this value and format nothing, so that they cannot disagree. Keys are the tags of the models.
 */
export interface DonneesDuBilan extends TextesRendus, Totaux, DonneesComparaison {
  readonly titre: string;
  readonly structure: string;
  readonly annee: string;
  readonly periode: string;
  readonly periode_du: string;
  readonly periode_au: string;
  readonly convention_numero: string;
  readonly convention_signee_le: string;
  readonly convention_duree: string;
  readonly convention_periode: string;
  readonly employeur: string;
  readonly commune: string;
  readonly qpv: string;
  readonly mediateur: string;
  readonly heures_hebdomadaires: string;
  readonly brouillon: boolean;
  readonly fige: boolean;
  /** « Document de travail » or « Bilan figé ». */
  readonly etat: string;
  /** The state in a sentence: by whom, when. */
  readonly etat_phrase: string;
  readonly fige_le: string;
  readonly fige_par: string;
  readonly familles: readonly DonneesFamille[];
  readonly ages: readonly LigneAge[];
  readonly mois: readonly LigneMois[];
  readonly graphique: Graphique | null;
  readonly avec_suivi: boolean;
  /** The situations followed, a figure a line. */
  readonly suivi: readonly { readonly libelle: string; readonly valeur: string }[];
  readonly hors_mediation: string;
  readonly avertissements: readonly { readonly texte: string }[];
  readonly definitions: readonly { readonly terme: string; readonly definition: string }[];
  readonly provenance: readonly { readonly libelle: string; readonly valeur: string }[];
  /** Day that the file is dated from, `AAAA-MM-JJ`: that of freezing, else that of the count. Not a tag. */
  readonly date_du_fichier: string;
}

function textesRendus(bilan: Bilan): TextesRendus {
  const fige = bilan.fige !== null;
  const entrees = IDS_DE_RUBRIQUE.flatMap((id) => {
    const ecrit = bilan.textes[id];
    const texte = id === 'type_mediation' && ecrit.trim() === '' ? bilan.convention.typeMediation : ecrit;
    return [
      [id, texteOuVide(texte, fige)],
      [`${id}_lignes`, lignesDuTexte(texte, fige)],
    ];
  });
  return Object.fromEntries(entrees) as TextesRendus;
}

function lignesMois({ chiffres }: Bilan): LigneMois[] {
  const premieres = chiffres.familles[0]?.mois ?? [];
  return premieres.map(({ mois }, i) => {
    const desFamilles = chiffres.familles.map((f) => f.mois[i] as Mesures);
    const total = mesuresEnClair(somme(desFamilles));
    const interventions = (code: CodeFamille): string => nombre(desFamilles[code - 1]?.interventions ?? 0);
    return {
      mois: libelleMois(mois, chiffres),
      accueil: interventions(1),
      relation: interventions(2),
      projets: interventions(3),
      veille: interventions(4),
      tensions: interventions(5),
      interventions: total.interventions,
      heures: total.heures,
      beneficiaires: total.beneficiaires,
    };
  });
}

function graphiqueDensemble({ chiffres }: Bilan): Graphique | null {
  if (chiffres.total.interventions === 0) return null;
  return {
    titre: 'Interventions par mois et par famille',
    alt: 'Barres empilées : nombre d’interventions par mois dans chacune des cinq familles. Les valeurs sont dans l’annexe 1.',
    mois: (chiffres.familles[0]?.mois ?? []).map(({ mois }) => `${moisCourt(mois)}\n${mois.slice(0, 4)}`),
    series: chiffres.familles.map((f) => ({
      nom: familleDe(f.famille).court,
      valeurs: f.mois.map(({ interventions }) => interventions),
    })),
  };
}

const ligneDeSuivi = ({ nom, valeur, unite }: NonNullable<Bilan['chiffres']['suivi']>[number]) => ({
  libelle: nom,
  valeur: valeur === null ? '–' : unite === 'part' ? part(valeur, 1) : nombre(valeur),
});

const deQui = ({ convention: { titulaires = [] } }: Bilan): string =>
  new Set(titulaires.map((t) => t.nom)).size > 1
    ? 'des titulaires du poste, pendant les jours de chacun·e'
    : 'du ou de la titulaire du poste';

function provenance(bilan: Bilan): DonneesDuBilan['provenance'] {
  const { chiffres, structure } = bilan;
  const { provenance: p, total, horsMediation } = chiffres;
  const changements = p.nomenclatures.map(({ nom, depuis }) => `« ${nom} » le ${jour(depuis)}`);
  const actes = total.interventions + horsMediation.interventions;
  return [
    { libelle: 'Période comptée', valeur: `du ${jour(chiffres.du)} au ${jour(chiffres.au)}` },
    { libelle: 'Compté le', valeur: `${jourEtHeure(p.compteLe)}, par ${p.comptePar}` },
    {
      libelle: 'À partir de',
      valeur: `${nombre(actes)} actes ${deQui(bilan)}, enregistrés par ${structure}`,
    },
    ...(p.imports.length > 0 ? [{ libelle: 'Fichiers importés', valeur: p.imports.join(', ') }] : []),
    {
      libelle: 'Nomenclature',
      valeur:
        changements.length > 0
          ? `changée pendant la période : ${changements.join(', ')}`
          : 'la même pendant toute la période',
    },
    { libelle: 'Logiciel', valeur: p.logiciel },
  ];
}

function avertissements({ chiffres }: Bilan): { texte: string }[] {
  const { compteLe, avertissements: recus } = chiffres.provenance;
  const enCours =
    compteLe.slice(0, 10) <= chiffres.au
      ? [
          `Année en cours : les chiffres s’arrêtent au ${jourEtHeure(compteLe)}, l’année va jusqu’au ${jour(chiffres.au)}.`,
        ]
      : [];
  return [...enCours, ...recus].map((texte) => ({ texte }));
}

/** Who held the post, with their days when one person alone did not hold it all the year. */
function titulairesEnClair({ convention, chiffres: { du, au } }: Bilan): string {
  const { mediateur, titulaires = [] } = convention;
  const [seul] = titulaires;
  if (!seul) return mediateur || 'Poste vacant';
  if (titulaires.length === 1 && seul.du === du && seul.au === au) return seul.nom;
  return titulaires
    .map((t) => {
      const jours = t.au === au ? `depuis le ${jour(t.du)}` : `du ${jour(t.du)} au ${jour(t.au)}`;
      return `${t.nom}${t.remplacement ? ' (remplacement)' : ''}, ${jours}`;
    })
    .join(`${INSECABLE}; `);
}

/** A value with every string inside it made ready to print. */
function typographier<T>(valeur: T): T {
  if (typeof valeur === 'string') return typographie(valeur) as T;
  if (Array.isArray(valeur)) return valeur.map(typographier) as T;
  if (valeur === null || typeof valeur !== 'object') return valeur;
  return Object.fromEntries(Object.entries(valeur).map(([cle, v]) => [cle, typographier(v)])) as T;
}

/** The data of every document of this bilan. Same bilan, same data, whatever the day. */
export function donneesDuBilan(bilan: Bilan): DonneesDuBilan {
  const { chiffres, convention, fige } = bilan;
  const total = mesuresEnClair(chiffres.total);
  const compte = jourEtHeure(chiffres.provenance.compteLe);
  return typographier<DonneesDuBilan>({
    titre: `Bilan et suivi, convention n° ${convention.numero}, année ${bilan.annee}`,
    structure: bilan.structure,
    annee: String(bilan.annee),
    periode: `du ${jour(chiffres.du)} au ${jour(chiffres.au)}`,
    periode_du: jour(chiffres.du),
    periode_au: jour(chiffres.au),
    convention_numero: convention.numero,
    convention_signee_le: convention.signeeLe === null ? 'Non renseignée' : jour(convention.signeeLe),
    convention_duree: dureeEnClair(convention),
    convention_periode: `du ${jour(convention.debut)} au ${jour(convention.fin)}`,
    employeur: convention.employeur,
    commune: convention.commune || 'Non renseignée',
    qpv: convention.qpv || 'Non renseigné',
    mediateur: titulairesEnClair(bilan),
    heures_hebdomadaires: `${duree(convention.heures * 60)} par semaine`,
    brouillon: fige === null,
    fige: fige !== null,
    etat: fige === null ? 'Document de travail' : 'Bilan figé',
    etat_phrase:
      fige === null
        ? `Chiffres comptés le ${compte}. Ils peuvent encore changer.`
        : `Figé le ${jourEtHeure(fige.le)} par ${fige.par}. Ses chiffres ne changent plus.`,
    fige_le: fige === null ? '' : jourEtHeure(fige.le),
    fige_par: fige?.par ?? '',
    ...textesRendus(bilan),
    total_interventions: total.interventions,
    total_part: total.part,
    total_heures: total.heures,
    total_beneficiaires: total.beneficiaires,
    total_femmes: total.femmes,
    total_hommes: total.hommes,
    total_non_communique: total.non_communique,
    familles: chiffres.familles.map((f) => donneesFamille(f, bilan)),
    ages: lignesAges(chiffres.familles.map(({ ages }) => ages)),
    mois: lignesMois(bilan),
    graphique: graphiqueDensemble(bilan),
    avec_suivi: (chiffres.suivi ?? []).length > 0,
    suivi: (chiffres.suivi ?? []).map(ligneDeSuivi),
    hors_mediation: `${duree(chiffres.horsMediation.minutes)}${INSECABLE}: réunions, formations, tâches administratives. Ce temps n’est dans aucune famille.`,
    ...donneesComparaison(chiffres),
    avertissements: avertissements(bilan),
    definitions: chiffres.definitions,
    provenance: provenance(bilan),
    date_du_fichier: (fige?.le ?? chiffres.provenance.compteLe).slice(0, 10),
  });
}
