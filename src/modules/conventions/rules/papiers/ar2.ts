import { tempsDeTravail } from './ar1.ts';
import { type DonneesDePapier, PERSONNE_VIDE } from './donnees.ts';
import {
  boites,
  casesDuNumero,
  decimal,
  euros,
  type Formulaire,
  listerLesManques,
  ouiNon,
  TABLES_DE_CODES,
} from './formulaire.ts';
import type { EtatDePapier } from './papiers.ts';
import { nomDans, TABLE_3, TABLE_4 } from './tables-asp.ts';

const OUI_NON = ['oui', 'non'] as const;
const NATIONALITES = ['francaise', 'ue', 'hors-ue'] as const;

/** First hiring on the post, or after somebody else; neither when the same person's contract goes on. */
function natureDeLEmbauche({ contrat, precedent }: DonneesDePapier): 0 | 1 | undefined {
  if (contrat?.genre === 'remplacement') return 1;
  if (contrat === null || contrat.entreeLe !== contrat.debut || contrat.renouvelle !== null) return undefined;
  return precedent === null ? 0 : 1;
}

function noteDuContrat({ contrat: k }: DonneesDePapier): { note?: string } {
  if (k === null) return {};
  if (k.genre === 'remplacement')
    return {
      note: 'Remplacement temporaire : la personne absente n’a pas quitté le poste, aucune date de départ n’est à écrire. Demandez à l’ASP si elle attend un AR2.',
    };
  if (k.entreeLe !== k.debut)
    return {
      note: 'Le contrat continue un contrat précédent : la date d’embauche est celle de l’entrée sur le poste.',
    };
  return {};
}

const rangDe = (liste: readonly string[], valeur: string | null): number | undefined =>
  valeur === null ? undefined : liste.indexOf(valeur);
const seule = (cochee: boolean | null): number | undefined => (cochee ? 0 : undefined);

/**
 * The AR2, « Déclaration d'embauche ou de changement de titulaire de poste », box by box. Two boxes are never filled by
 * Trame, which does not keep what they ask: those of the obligation to employ disabled workers.
 */
export function formulaireAr2(d: DonneesDePapier, etat: EtatDePapier): Formulaire {
  const { texte, cases, date, code, choix } = boites(etat.manques);
  const { employeur: e, poste: p, contrat: k } = d;
  const q = d.personne ?? PERSONNE_VIDE;
  const s = q.situation;
  const partiel = k !== null && tempsDeTravail(k.heures, p.dureeCollective) === 1;
  const quotite = partiel && p.dureeCollective ? (k.heures / p.dureeCollective) * 100 : null;
  const activite = (c: string | null) => ({ code: c ?? '', nom: nomDans(TABLE_4, c) ?? '' });
  return {
    code: 'AR2',
    titre: 'Déclaration d’embauche ou de changement de titulaire de poste',
    ...casesDuNumero(d.convention.numero),
    parties: [
      {
        titre: 'Rappel de l’employeur',
        rangs: [
          [
            texte('Dénomination', 1, e.denomination, 'employeur.denomination'),
            cases('N° SIRET', 1, e.siret, 14, 'employeur.siret'),
          ],
          [
            texte('Adresse de l’établissement', 3, e.adresse, 'employeur.adresse'),
            cases('Code postal', 1, e.codePostal, 5, 'employeur.codePostal'),
            texte('Commune', 2, e.commune, 'employeur.commune'),
          ],
        ],
      },
      {
        titre: 'Le salarié',
        rangs: [
          [
            choix('Civilité', 1, ['M.', 'Mme'], rangDe(['m', 'f'], q.genre), 'personne.genre'),
            texte('Nom de famille', 2, q.nomDeFamille, 'personne.nomDeFamille'),
            texte('Nom d’usage', 2, q.nomUsage),
            texte('Prénom', 2, q.prenom, 'personne.prenom'),
          ],
          [
            date('Né(e) le', 2, q.naissance, 'personne.naissance'),
            texte('À', 2, q.lieuNaissance, 'personne.lieuNaissance'),
            texte('Département ou pays', 1.4, q.departementOuPays, 'personne.departementOuPays'),
          ],
          [
            choix(
              'Nationalité',
              3,
              ['Française', 'Union européenne', 'Hors Union européenne'],
              rangDe(NATIONALITES, q.nationalite),
              'personne.nationalite',
            ),
          ],
          [
            texte('Adresse', 3, q.adresse, 'personne.adresse'),
            cases('Code postal', 1, q.codePostal, 5, 'personne.codePostal'),
            texte('Commune', 2, q.commune, 'personne.commune'),
          ],
          [
            texte('Courriel', 2, q.courriel),
            code(
              'Niveau de formation initiale (tableau 3)',
              3,
              { code: q.niveau ?? '', nom: nomDans(TABLE_3, q.niveau) ?? '' },
              'personne.niveau',
            ),
          ],
        ],
      },
      {
        titre: 'Situation à l’embauche',
        rangs: [
          [
            choix('En recherche d’emploi', 1, ['oui'], seule(s.recherche)),
            choix(
              'Inscrit à France Travail (Pôle emploi)',
              1.3,
              OUI_NON,
              ouiNon(s.inscrit),
              'personne.situation.inscrit',
            ),
            date('Dernière date d’inscription', 1.6, s.inscritLe, 'personne.situation.inscritLe'),
          ],
          [
            choix(
              'Indemnisé par France Travail',
              1.2,
              OUI_NON,
              ouiNon(s.indemnise),
              'personne.situation.indemnise',
            ),
            choix('Bénéficiaire du RSA', 1, OUI_NON, ouiNon(s.rsa), 'personne.situation.rsa'),
            choix('Contrat aidé', 0.8, OUI_NON, ouiNon(s.contratAide), 'personne.situation.contratAide'),
            choix(
              'Chez le même employeur',
              1,
              OUI_NON,
              ouiNon(s.memeEmployeur),
              'personne.situation.memeEmployeur',
            ),
          ],
          [
            choix('Étudiant', 0.6, ['oui'], seule(s.etudiant)),
            choix('Stagiaire de la formation professionnelle', 1.4, ['oui'], seule(s.stagiaire)),
            texte('Autres, préciser', 1.4, s.autre),
          ],
          [
            choix(
              'Se déclare bénéficiaire de l’obligation d’emploi des travailleurs handicapés',
              1,
              OUI_NON,
              undefined,
            ),
          ],
        ],
        note: 'La dernière question se coche à la main, sur l’original, avec la personne : Trame ne garde aucune donnée de santé.',
      },
      {
        titre: 'Le contrat',
        rangs: [
          [
            choix(
              'Embauche',
              2,
              ['1re embauche sur le poste', 'Remplacement sur le poste'],
              natureDeLEmbauche(d),
            ),
            date('Date de départ du prédécesseur', 1.6, d.precedent?.depart ?? null, 'contrat.depart'),
          ],
          [
            choix(
              'Contrat',
              1,
              ['CDI', 'CDD'],
              k === null ? undefined : k.genre === 'cdi' ? 0 : 1,
              'contrat.contrat',
            ),
            date('Date d’embauche', 1.6, k?.entreeLe ?? null, 'contrat.contrat'),
            date('Date de fin', 1.6, k?.fin ?? null, 'contrat.fin'),
          ],
          [
            texte('Salaire brut mensuel (euros)', 1, euros(q.salaireBrut), 'personne.salaireBrut'),
            texte('Durée hebdomadaire (heures)', 1, decimal(k?.heures), 'contrat.contrat'),
            choix(
              'Temps de travail',
              1.4,
              ['Temps plein', 'Temps partiel'],
              k === null ? undefined : tempsDeTravail(k.heures, p.dureeCollective),
              'poste.dureeCollective',
            ),
            texte('Quotité de temps partiel (%)', 1, decimal(quotite)),
          ],
          [texte('Description de l’emploi (en clair)', 1, q.description, 'personne.description')],
          [
            code(
              'Activité principale (tableau 4)',
              1,
              activite(p.activitePrincipale),
              'poste.activitePrincipale',
            ),
            code('Activité secondaire (tableau 4)', 1, activite(p.activiteSecondaire)),
          ],
          [
            texte('Adresse du lieu d’exercice de l’activité', 3, p.lieu.adresse, 'poste.lieu.adresse'),
            cases('Code postal', 1, p.lieu.codePostal, 5, 'poste.lieu.codePostal'),
            texte('Commune', 2, p.lieu.commune, 'poste.lieu.commune'),
          ],
        ],
        ...noteDuContrat(d),
      },
    ],
    administration: [],
    signatures: ['Le salarié (signature)', 'L’employeur ou son représentant (nom, signature et cachet)'],
    fait: { le: '', a: e.villeSignature },
    destinataires: 'Exemplaire 1 : ASP. Exemplaire 2 : employeur. Exemplaire 3 : salarié.',
    a_completer: listerLesManques(etat.manques),
    employeur: e.denomination || d.structure.nom,
    date_du_fichier: d.aujourdhui,
    tables: TABLES_DE_CODES,
  };
}
