import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Refus, RefusError } from '../kernel/refus.ts';
import { insecables } from '../kernel/texte.ts';

export const problemeSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    /** Stable; declared by the module that answers it. */
    code: z.string(),
    detail: z.string(),
    champs: z.array(z.object({ champ: z.string(), message: z.string() })).optional(),
    actuel: z.unknown().optional().describe('Avec un conflit (409) : ce qui est enregistré maintenant'),
    actuelle: z.unknown().optional().describe('Avec un conflit (409) : la situation enregistrée maintenant'),
    inconnues: z.unknown().optional().describe('Avec un import refusé : les valeurs à reconnaître d’abord'),
  })
  .meta({ id: 'Probleme' });
type Probleme = z.infer<typeof problemeSchema>;

const TITRES: Readonly<Record<number, string>> = {
  400: 'Demande mal formée',
  401: 'Connexion nécessaire',
  403: 'Droit insuffisant',
  404: 'Introuvable',
  409: 'Conflit',
  413: 'Trop volumineux',
  415: 'Type de contenu refusé',
  422: 'Refusé',
  429: 'Trop de demandes',
  500: 'Erreur du serveur',
};

/** Sentences are written with ordinary spaces in the modules; those that French keeps unbroken are put here. */
const probleme = (status: number, code: string, detail: string, champs?: Probleme['champs']): Probleme => ({
  type: 'about:blank',
  title: TITRES[status] ?? 'Refusé',
  status,
  code,
  detail: insecables(detail),
  ...(champs && champs.length > 0
    ? { champs: champs.map((c) => ({ champ: c.champ, message: insecables(c.message) })) }
    : {}),
});

/** Answers any error as application/problem+json; what was not foreseen is logged and told without detail. */
export function repondreErreur(
  error: FastifyError | Error,
  req: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const p = problemeDe(error);
  if (p.status >= 500) req.log.error({ err: error }, 'unexpected error');
  return reply
    .status(p.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(p));
}

function problemeDe(error: FastifyError | Error): Probleme {
  if (error instanceof RefusError) {
    return { ...error.joint, ...problemeDeRefus(error.status, error.refus) };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const champs = error.validation.map((v) => ({
      champ: v.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: v.message ?? 'Valeur refusée.',
    }));
    return probleme(400, 'demande-invalide', 'Certaines valeurs ne conviennent pas.', champs);
  }
  if (isResponseSerializationError(error)) return probleme(500, 'erreur-interne', ERREUR_INTERNE);
  if ('code' in error && VALEURS_IMPOSSIBLES.has(error.code))
    return probleme(400, 'demande-invalide', 'Certaines valeurs ne conviennent pas.');
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (status === 429) {
    return probleme(
      429,
      'trop-de-demandes',
      'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
    );
  }
  if (status === 413) return probleme(413, 'trop-volumineux', 'Ce qui est envoyé est trop volumineux.');
  if (status === 415) return probleme(415, 'type-refuse', 'Ce type de contenu n’est pas accepté ici.');
  if (status >= 400 && status < 500)
    return probleme(status, 'demande-invalide', 'La demande est mal formée.');
  return probleme(500, 'erreur-interne', ERREUR_INTERNE);
}

/**
 * What PostgreSQL says of a value that no column can hold: a number too large, a day out of the calendar, a misspelt
 * value, a zero character.
 */
const VALEURS_IMPOSSIBLES: ReadonlySet<unknown> = new Set([
  '22003',
  '22007',
  '22008',
  '22P02',
  '22021',
  '22P05',
]);

const ERREUR_INTERNE =
  'Une erreur inattendue s’est produite. Rien n’a été enregistré à moitié ; réessayez dans un instant.';

function problemeDeRefus(status: number, refus: readonly Refus[]): Probleme {
  const premier = refus[0] as Refus;
  const champs = refus.flatMap((r) =>
    r.champ === undefined ? [] : [{ champ: r.champ, message: r.message }],
  );
  return probleme(status, premier.code, premier.message, champs);
}
