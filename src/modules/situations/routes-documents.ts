import type { FastifyInstance, FastifyReply } from 'fastify';
import { brancher, type Serveur } from '../../server/branche.ts';
import * as c from './contract-documents.ts';
import { type Format, preparerDocument } from './documents/faire.ts';

const TYPES: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

type Pret = Awaited<ReturnType<typeof preparerDocument>>;
/** Rendered once the transaction is over: nobody waits for it. */
const envoyer = (reply: FastifyReply, format: Format, { nom, rendre }: Pret): FastifyReply =>
  reply
    .header('content-type', TYPES[format])
    .header('content-disposition', `attachment; filename="${nom}"`)
    .send(rendre());

/** The papers of a situation: the agreement to sign, the invitation, the page to hand it over. */
export function routesDocuments(app: FastifyInstance, s: Serveur): void {
  for (const [contrat, format] of [
    [c.documentDuFaitPdf, 'pdf'],
    [c.documentDuFaitWord, 'docx'],
  ] as const)
    brancher(app, s, contrat, async ({ transaction, scope, params, reply, aujourdhui }) => {
      const demande = { scope, cle: s.cle, aujourdhui, maintenant: s.maintenant() };
      return envoyer(reply, format, await transaction((tx) => preparerDocument(tx, demande, params, format)));
    });
  for (const [contrat, format] of [
    [c.ficheDeRelaisPdf, 'pdf'],
    [c.ficheDeRelaisWord, 'docx'],
  ] as const)
    brancher(app, s, contrat, async ({ transaction, scope, params: { id }, reply, aujourdhui }) => {
      const demande = { scope, cle: s.cle, aujourdhui, maintenant: s.maintenant() };
      return envoyer(reply, format, await transaction((tx) => preparerDocument(tx, demande, { id }, format)));
    });
}
