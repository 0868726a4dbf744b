import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Contrat } from '../kernel/contrat.ts';
import { RefusError, refus } from '../kernel/refus.ts';
import { type Appelant, appelantDe } from '../modules/comptes/appelant.ts';
import type { Role } from '../modules/comptes/rules/roles.ts';
import type { Courriel } from './courriel.ts';
import { type Db, dansStructure, pourCompte, type Tx } from './db.ts';
import { CORPS_FICHIER } from './openapi.ts';
import { present } from './presence.ts';
import { problemeSchema } from './problemes.ts';
import { retenter } from './retenter.ts';

/** What the whole server shares. */
export interface Serveur {
  readonly db: Db;
  readonly cle: Buffer;
  readonly dataDir: string;
  /** Public address when known; otherwise links use the address of the request. */
  readonly adresse: string | undefined;
  /** The day and time, a parameter so that tests can choose it. */
  readonly maintenant: () => Date;
  /** The host's mail server, if it named one. */
  readonly courriel?: Courriel | undefined;
}

/** Who acts, and where: what stores and rules are told. */
export interface Scope {
  readonly structureId: string;
  readonly structureNom: string;
  readonly slug: string;
  readonly membreId: number;
  readonly membreNom: string;
  readonly compteId: string;
  readonly role: Role;
}

type Sortie<T, Defaut> = T extends z.ZodType ? z.output<T> : Defaut;
interface Base<C extends Contrat> extends Serveur {
  readonly params: Sortie<C['params'], Record<string, never>>;
  readonly query: Sortie<C['query'], Record<string, never>>;
  readonly corps: Sortie<C['corps'], undefined>;
  readonly req: FastifyRequest;
  readonly reply: FastifyReply;
  /** Today in France, AAAA-MM-JJ. */
  readonly aujourdhui: string;
}
/** What a handler receives, according to who may call its route. */
export type Contexte<C extends Contrat> = C['acces'] extends 'public'
  ? Base<C>
  : C['acces'] extends 'compte'
    ? Base<C> & { readonly appelant: Appelant }
    : Base<C> & {
        readonly appelant: Appelant;
        readonly scope: Scope;
        /**
         * One transaction that sees the structure of the path, and no other. It is begun again when it met another one
         * (`retenter`): its work reads and writes the database, and does nothing else that may not be done twice.
         */
        readonly transaction: <T>(travail: (tx: Tx) => Promise<T>) => Promise<T>;
      };
type Reponse<C extends Contrat> = C['reponse'] extends z.ZodType
  ? z.input<C['reponse']>
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without answer returns nothing at all.
    void | FastifyReply;

const JOUR_EN_FRANCE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
/** The calendar day in France at an instant, AAAA-MM-JJ. */
export const jourEnFrance = (instant: Date): string => JOUR_EN_FRANCE.format(instant);

type Droits = Pick<Contexte<Contrat<'get', string, readonly string[]>>, 'appelant' | 'scope' | 'transaction'>;
/** What the first hook found of the caller, for the handler. */
const droitsDe = new WeakMap<FastifyRequest, Partial<Droits>>();

/**
 * Registers a route: authorises by the contract before a byte of the body is read, validates, then hands over to
 * `traiter`.
 */
export function brancher<C extends Contrat>(
  app: FastifyInstance,
  serveur: Serveur,
  contrat: C,
  traiter: (ctx: Contexte<C>) => Promise<Reponse<C>>,
): void {
  const { acces } = contrat;
  app.route({
    method: contrat.methode.toUpperCase(),
    url: contrat.chemin.replace(/\{(\w+)\}/g, ':$1'),
    schema: schemaDe(contrat),
    onRequest: async (req) => {
      if (acces !== 'public') droitsDe.set(req, await exigerDroits(serveur, req, acces));
      else if (contrat.methode !== 'get') refuserAutreSite(req);
    },
    handler: async (req, reply) => {
      const ctx = {
        ...serveur,
        ...droitsDe.get(req),
        params: req.params,
        query: req.query,
        corps: req.body,
        req,
        reply,
        aujourdhui: jourEnFrance(serveur.maintenant()),
      };
      const reponse = await traiter(ctx as unknown as Contexte<C>);
      if (reply.sent || reponse === reply) return reply;
      if (contrat.reponse === undefined) return reply.status(204).send();
      return reponse;
    },
  });
}

/** Signing in or starting is done from our own pages or by a program, never from the page of another site. */
function refuserAutreSite(req: FastifyRequest): void {
  if (req.headers['sec-fetch-site'] !== 'cross-site') return;
  throw new RefusError(
    403,
    refus('autre-site', 'Cette demande vient d’un autre site. Ouvrez Trame et recommencez.'),
  );
}

async function exigerDroits(
  serveur: Serveur,
  req: FastifyRequest,
  acces: 'compte' | readonly string[],
): Promise<Partial<Droits>> {
  const appelant = await appelantDe(serveur, req);
  // A page open on one account, in a browser where another signed in since, must not act under the other's name.
  const attendu = req.headers['x-trame-compte'];
  if (!appelant || (attendu !== undefined && attendu !== appelant.compteId))
    throw new RefusError(401, refus('connexion-necessaire', 'Connectez-vous pour continuer.'));
  if (acces === 'compte') return { appelant };
  const scope = await scopeDe(serveur, appelant, (req.params as { structure?: string }).structure ?? '');
  if (!acces.includes(scope.role)) {
    throw new RefusError(
      403,
      refus('droit-insuffisant', 'Votre rôle dans cette structure ne permet pas cette action.'),
    );
  }
  return {
    appelant,
    scope,
    transaction: (travail) => retenter(() => dansStructure(serveur.db, scope.structureId, travail)),
  };
}

/** The membership, today, of a person in the structure named in the path. Unknown, forbidden, over and not begun look the same. */
async function scopeDe(serveur: Serveur, appelant: Appelant, slug: string): Promise<Scope> {
  const ligne = await pourCompte(serveur.db, appelant.compteId, (tx) =>
    tx
      .selectFrom('membre as m')
      .innerJoin('structure as s', 's.id', 'm.structure_id')
      .select([
        's.id as structureId',
        's.nom as structureNom',
        's.slug',
        'm.id as membreId',
        'm.nom as membreNom',
        'm.role',
      ])
      .where('s.slug', '=', slug)
      .where('m.compte_id', '=', appelant.compteId)
      .where(present(jourEnFrance(serveur.maintenant()), 'm'))
      .executeTakeFirst(),
  );
  if (!ligne?.role) {
    throw new RefusError(
      404,
      refus('structure-inconnue', 'Cette structure n’existe pas, ou vous n’en faites pas partie.'),
    );
  }
  return { ...ligne, role: ligne.role, compteId: appelant.compteId };
}

function schemaDe(contrat: Contrat): object {
  const reponses: Record<string, unknown> = {};
  if (contrat.reponse) reponses['200'] = contrat.reponse;
  else if (contrat.fichier) {
    reponses['200'] = {
      description: 'Fichier',
      content: Object.fromEntries(
        contrat.fichier.map((type) => [type, { schema: z.any().meta({ format: 'binary' }) }]),
      ),
    };
  } else reponses['204'] = z.undefined().describe('Fait');
  reponses['4xx'] = {
    description: 'Refus',
    content: { 'application/problem+json': { schema: problemeSchema } },
  };
  const problemes = Object.entries(contrat.problemes ?? {});
  return {
    operationId: identifiantDe(contrat),
    ...(contrat.corpsFichier ? { [CORPS_FICHIER]: true } : {}),
    summary: contrat.resume,
    tags: [contrat.etiquette],
    description: [
      contrat.acces === 'public' ? 'Sans connexion.' : '',
      Array.isArray(contrat.acces) ? `Rôles : ${contrat.acces.join(', ')}.` : '',
      problemes.length > 0
        ? `Refus : ${problemes.map(([code, status]) => `\`${code}\` (${status})`).join(', ')}.`
        : '',
    ]
      .filter(Boolean)
      .join('\n\n'),
    security: contrat.acces === 'public' ? [] : [{ session: [] }, { jeton: [] }],
    ...(contrat.params ? { params: contrat.params } : {}),
    ...(contrat.query ? { querystring: contrat.query } : {}),
    ...(contrat.corps ? { body: contrat.corps } : {}),
    response: reponses,
  };
}

/** A stable name for those who generate a client: the method, then the words of the path under its structure. */
const identifiantDe = ({ methode, chemin }: Contrat): string =>
  methode +
  chemin
    .replace(/^\/api\/(structures\/\{structure\}\/)?/, '')
    .split(/[^a-z0-9]+/i)
    .map((mot) => mot.charAt(0).toUpperCase() + mot.slice(1))
    .join('');
