import {
  type Block,
  bold,
  missing,
  type Run,
  type Text,
  text,
  untold,
} from '../../../../../kernel/document.ts';
import type { DonneesDePapier, Employeur, PersonneEmployee } from '../donnees.ts';
import { type Accords, accordsDe } from './accords.ts';
import { adresseDe, ou, ouJour, p, siretDe } from './valeurs.ts';

/** « Madame Inès Morel, présidente » */
export const signataireDe = ({ representant }: Employeur): Text =>
  text`${accordsDe(representant.genre, 'civilité de la personne qui signe').civilite} ${ou(representant.nom, 'nom de la personne qui signe')}, ${ou(representant.qualite, 'qualité de la personne qui signe')}`;

/** « Madame Nadia Benali » */
export const nomDeLaPersonne = (personne: PersonneEmployee | null, a: Accords): Text =>
  text`${a.civilite} ${ou(personne?.prenom, 'prénom')} ${ou(personne?.nomUsage || personne?.nomDeFamille, 'nom de famille')}`;

function nationaliteDe(personne: PersonneEmployee | null): Run {
  if (personne?.nationalite === 'francaise') return 'française';
  if (personne?.nationalite === 'hors-ue') return missing('nationalité, et titre qui autorise à travailler');
  if (personne?.nationalite === 'ue') return missing('nationalité, d’un pays de l’Union européenne');
  return untold('nationalité');
}

function identite(personne: PersonneEmployee | null, a: Accords): Text {
  const lieu: Text = personne?.departementOuPays
    ? text`${ou(personne.lieuNaissance, 'commune de naissance')} (${personne.departementOuPays})`
    : [ou(personne?.lieuNaissance, 'commune de naissance')];
  const naissance =
    personne?.nomUsage && personne.nomUsage !== personne.nomDeFamille
      ? text` (nom de famille : ${ou(personne.nomDeFamille, 'nom de famille')})`
      : [];
  return text`${naissance}, né${a.e} le ${ouJour(personne?.naissance, 'date de naissance')} à ${lieu}, de nationalité ${nationaliteDe(personne)}, demeurant ${adresseDe(personne ?? undefined, 'de la personne')}, immatriculé${a.e} à la Sécurité sociale sous le numéro ${missing('numéro de Sécurité sociale, avec sa clé')}`;
}

/** Who signs with whom. */
export function parties({ employeur, personne }: DonneesDePapier): Block[] {
  const a = accordsDe(personne?.genre ?? null);
  return [
    p`Entre les parties suivantes :`,
    p`${bold(employeur.denomination)}${employeur.denomination ? '' : untold('dénomination de l’employeur')}, SIRET ${siretDe(employeur)}, code APE ${ou(employeur.ape, 'code APE')}, cotisant à l’Urssaf : ${ou(employeur.urssaf, 'Urssaf et numéro de cotisant')}, dont le siège est situé ${adresseDe(employeur, 'de l’employeur')}, représenté par ${signataireDe(employeur)}, ci-après « l’employeur », d’une part,`,
    p`et`,
    p`${nomDeLaPersonne(personne, a)}${identite(personne, a)}, ci-après « ${a.salarie} », d’autre part,`,
    p`il est convenu ce qui suit.`,
  ];
}

/** Where both sign. */
export function signatures({ employeur, personne, contrat }: DonneesDePapier): Block[] {
  const a = accordsDe(personne?.genre ?? null);
  const mention = 'Signature, après « lu et approuvé » écrit à la main :';
  return [
    {
      kind: 'paragraph',
      keep: true,
      text: text`Fait en deux exemplaires, un pour chaque partie, à ${ou(employeur.villeSignature, 'ville de signature')}, le ${ouJour(contrat?.signeLe, 'date de signature du contrat')}.`,
    },
    {
      kind: 'signatures',
      places: [
        [[bold('Pour l’employeur')], signataireDe(employeur), [mention]],
        [[bold(a.Salarie)], nomDeLaPersonne(personne, a), [mention]],
      ],
    },
  ];
}
