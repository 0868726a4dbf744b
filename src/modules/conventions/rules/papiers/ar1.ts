import type { DonneesDePapier } from './donnees.ts';
import {
  boites,
  casesDuNumero,
  decimal,
  type Formulaire,
  listerLesManques,
  TABLES_DE_CODES,
} from './formulaire.ts';
import type { EtatDePapier } from './papiers.ts';
import { nomDans, TABLE_1, TABLE_2 } from './tables-asp.ts';

/** Full or part time, against the employer's own week; undefined when that one is not told. */
export const tempsDeTravail = (heures: number, collective: number | null): 0 | 1 | undefined =>
  collective === null ? undefined : heures >= collective ? 0 : 1;

const COMMUNE = 10;

/** The AR1, « Annexe à la convention entre l'État et l'employeur », box by box. */
export function formulaireAr1(d: DonneesDePapier, etat: EtatDePapier): Formulaire {
  const { texte, cases, date, code, choix } = boites(etat.manques);
  const { employeur: e, poste: p, convention: c } = d;
  const statut = e.statut === null ? '' : String(e.statut);
  return {
    code: 'AR1',
    titre: 'Annexe à la convention entre l’État et l’employeur',
    ...casesDuNumero(c.numero),
    parties: [
      {
        titre: 'L’employeur',
        rangs: [
          [
            texte('Dénomination', 3, e.denomination, 'employeur.denomination'),
            cases('N° SIRET', 3, e.siret, 14, 'employeur.siret'),
          ],
          [
            texte('Adresse de l’établissement', 3, e.adresse, 'employeur.adresse'),
            cases('Code postal', 1, e.codePostal, 5, 'employeur.codePostal'),
            texte('Commune', 2, e.commune, 'employeur.commune'),
          ],
          [
            code(
              'Statut de l’employeur (tableau 1)',
              2,
              { code: statut, nom: nomDans(TABLE_1, statut) ?? '' },
              'employeur.statut',
            ),
            cases('Code APE', 1, e.ape, 5, 'employeur.ape'),
            cases('Code IDCC', 1, e.idcc, 4),
          ],
          [
            code(
              'Domaine d’activité (tableau 2)',
              2,
              { code: e.domaine ?? '', nom: nomDans(TABLE_2, e.domaine) ?? '' },
              'employeur.domaine',
            ),
            texte(
              'Pour les communes, nombre d’habitants',
              1.2,
              e.statut === COMMUNE ? decimal(e.habitants) : '',
              'employeur.habitants',
            ),
            texte('Effectif salarié au 31 décembre n-1', 1.2, decimal(e.effectif), 'employeur.effectif'),
          ],
          [
            texte('Nom du correspondant', 2, e.correspondant.nom, 'employeur.correspondant.nom'),
            texte('Adresse électronique', 2, e.correspondant.courriel, 'employeur.correspondant.courriel'),
          ],
          [
            texte('Adresse', 3, e.correspondant.adresse, 'employeur.correspondant.adresse'),
            cases('Code postal', 1, e.correspondant.codePostal, 5, 'employeur.correspondant.codePostal'),
            texte('Commune', 2, e.correspondant.commune, 'employeur.correspondant.commune'),
          ],
          [
            choix(
              'Lieu de domiciliation de l’employeur',
              2,
              ['Quartier prioritaire (case « ZUS »)', 'Autre quartier prioritaire'],
              e.quartier === null ? undefined : e.quartier === 'qpv' ? 0 : 1,
            ),
            texte('Code du quartier', 1, e.quartierCode),
          ],
        ],
        note: 'Un relevé d’identité bancaire de l’employeur est à joindre.',
      },
      {
        titre: 'Le poste',
        rangs: [
          [
            date('Date prévisionnelle d’embauche', 2, p.embauchePrevue, 'poste.embauchePrevue'),
            texte(
              'Durée collective hebdomadaire du temps de travail (heures)',
              2,
              decimal(p.dureeCollective),
              'poste.dureeCollective',
            ),
            choix(
              'Temps de travail',
              2,
              ['Temps plein', 'Temps partiel'],
              tempsDeTravail(c.heures, p.dureeCollective),
              'poste.dureeCollective',
            ),
          ],
          [
            texte('Lieu d’exercice de la mission', 3, p.lieu.adresse, 'poste.lieu.adresse'),
            cases('Code postal', 1, p.lieu.codePostal, 5, 'poste.lieu.codePostal'),
            texte('Commune', 2, p.lieu.commune, 'poste.lieu.commune'),
          ],
          [
            texte('Responsable du projet : nom et prénom', 1, p.responsable.nom, 'poste.responsable.nom'),
            texte('Fonction', 1, p.responsable.fonction, 'poste.responsable.fonction'),
          ],
        ],
      },
      {
        titre: 'La prise en charge',
        rangs: [
          [
            date('Date d’effet de la présente convention', 2, c.debut),
            date('Date de fin d’effet', 2, c.fin),
            choix(
              'Lieu d’intervention',
              1.4,
              ['QPV', 'QP'],
              p.intervention === null ? undefined : p.intervention === 'qpv' ? 0 : 1,
              'poste.intervention',
            ),
          ],
          [texte('Le cas échéant, elle est cofinancée par', 1, p.cofinancement)],
        ],
      },
    ],
    administration: ['Cadre réservé à l’administration', 'Cachet de l’administration'],
    signatures: [
      'L’employeur ou son représentant (nom, signature et cachet)',
      'Pour l’État (signature et cachet)',
    ],
    fait: { le: '', a: e.villeSignature },
    destinataires: 'Exemplaire 1 : ASP. Exemplaire 2 : employeur.',
    a_completer: listerLesManques(etat.manques),
    employeur: e.denomination || d.structure.nom,
    date_du_fichier: d.aujourdhui,
    tables: TABLES_DE_CODES,
  };
}
