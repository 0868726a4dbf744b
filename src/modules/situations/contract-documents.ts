import { z } from 'zod';
import { contrat } from '../../kernel/contrat.ts';
import { SAISIE } from '../comptes/rules/roles.ts';
import { etiquetteSituations as etiquette, paramsSituation } from './contract.ts';

const PDF = ['application/pdf'];
const WORD = ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'];
const paramsFait = paramsSituation.extend({
  fait: z.uuid('L’identifiant doit être un UUID.').toLowerCase(),
});

const REFUS = {
  'situation-inconnue': 404,
  'situation-pas-la-votre': 403,
  'situation-supprimee': 409,
  'situation-anonymisee': 409,
  /** A text names somebody of the situation: a paper leaves the office. */
  'document-nomme': 422,
  'cle-perdue': 422,
  'donnee-alteree': 422,
} as const;
const REFUS_DU_FAIT = { ...REFUS, 'fait-inconnu': 404, 'fait-sans-document': 422 } as const;

export const documentDuFaitPdf = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/faits/{fait}/document.pdf',
  etiquette,
  resume: 'Le protocole d’accord à signer, ou l’invitation à la table ronde, en PDF ; sans nom',
  acces: SAISIE,
  params: paramsFait,
  fichier: PDF,
  problemes: REFUS_DU_FAIT,
});

export const documentDuFaitWord = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/faits/{fait}/document.docx',
  etiquette,
  resume: 'Le protocole d’accord à signer, ou l’invitation à la table ronde, en Word ; sans nom',
  acces: SAISIE,
  params: paramsFait,
  fichier: WORD,
  problemes: REFUS_DU_FAIT,
});

export const ficheDeRelaisPdf = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/relais.pdf',
  etiquette,
  resume: 'La situation en une page, sans nom, pour la passer à quelqu’un d’autre, en PDF',
  acces: SAISIE,
  params: paramsSituation,
  fichier: PDF,
  problemes: REFUS,
});

export const ficheDeRelaisWord = contrat({
  methode: 'get',
  chemin: '/api/structures/{structure}/situations/{id}/relais.docx',
  etiquette,
  resume: 'La situation en une page, sans nom, pour la passer à quelqu’un d’autre, en Word',
  acces: SAISIE,
  params: paramsSituation,
  fichier: WORD,
  problemes: REFUS,
});
