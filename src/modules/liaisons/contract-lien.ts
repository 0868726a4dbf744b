import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { quiRepond, reponseLiaison, texteDeReponse } from './contract.ts';

const etiquette = 'Liaisons';
/** After the # of the address: never in what is asked to a server but here, in a body. */
const secret = z.string().min(1).max(200);

export const lireLienLiaison = contrat({
  methode: 'post',
  chemin: '/api/liaison/lire',
  etiquette,
  resume: 'La fiche qu’ouvre le lien reçu par un partenaire ; la première lecture vaut réception',
  acces: 'public',
  corps: z.object({ secret }),
  reponse: z.object({
    structure: z.string(),
    partenaire: z.string(),
    /** Code of the situation, as it is read: to speak of it without naming anybody. */
    reference: z.string(),
    envoyeeLe: z.string(),
    /** Last day on which the link opens the sheet. */
    jusquAu: z.string(),
    message: z.string(),
    /** Kind and place, when whoever wrote it chose to say them. */
    ou: z.string().nullable(),
    /** Only with the agreement of the person, as long as it holds. */
    personne: z.string().nullable(),
    /** Nothing in the message that may let somebody be recognised was found: the page may say that it names nobody. */
    sansNom: z.boolean(),
    /** Whom to call back. */
    suivi: z.object({ nom: z.string(), courriel: z.string().nullable() }),
  }),
  problemes: { 'lien-perime': 404, 'lien-utilise': 410 },
});

export const repondreLienLiaison = contrat({
  methode: 'post',
  chemin: '/api/liaison/repondre',
  etiquette,
  resume: 'La réponse du partenaire ; le lien ne sert plus ensuite',
  acces: 'public',
  corps: z.object({ secret, reponse: reponseLiaison, texte: texteDeReponse, par: quiRepond }),
  problemes: { 'lien-perime': 404, 'lien-utilise': 410 },
});
