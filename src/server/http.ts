import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import fastify, {
  type FastifyInstance,
  type FastifyRequest,
  type FastifyServerOptions,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fr } from 'zod/locales';
import { routesBilans } from '../modules/bilans/routes.ts';
import { routesComptes } from '../modules/comptes/routes.ts';
import { routesMoi } from '../modules/comptes/routes-moi.ts';
import { routesConventions } from '../modules/conventions/routes.ts';
import { routesDossier } from '../modules/conventions/routes-dossier.ts';
import { routesEcheances } from '../modules/conventions/routes-echeances.ts';
import { routesPapiers } from '../modules/conventions/routes-papiers.ts';
import { chargerDemonstration } from '../modules/demonstration/charger.ts';
import { routesEnvois } from '../modules/envois/routes.ts';
import { routesImports } from '../modules/imports/routes.ts';
import { routesInterventions } from '../modules/interventions/routes.ts';
import { routesPhotos } from '../modules/interventions/routes-photos.ts';
import { routesLiaisons } from '../modules/liaisons/routes.ts';
import { routesMesures } from '../modules/mesures/routes.ts';
import { routesNomenclatures } from '../modules/nomenclatures/routes.ts';
import { routesPartenaires } from '../modules/partenaires/routes.ts';
import { routesPersonnes } from '../modules/personnes/routes.ts';
import { routesDroits } from '../modules/personnes/routes-droits.ts';
import { routesProfessionnalisation } from '../modules/professionnalisation/routes.ts';
import { routesRappels } from '../modules/rappels/routes.ts';
import { routesReseau } from '../modules/reseau/routes.ts';
import { routesSituations } from '../modules/situations/routes.ts';
import { routesStructures } from '../modules/structures/routes.ts';
import { routesTournees } from '../modules/tournees/routes.ts';
import type { Serveur } from './branche.ts';
import { documenterApi } from './openapi.ts';
import { repondreErreur } from './problemes.ts';

const WEB = fileURLToPath(new URL('../../dist/web/', import.meta.url));
const PAR_MINUTE = { tout: 1200, connexion: 20 } as const;
const CONNEXIONS = new Set([
  '/api/connexion',
  '/api/liens/lire',
  '/api/liens/accepter',
  '/api/premier-demarrage',
  '/api/liaison/lire',
  '/api/liaison/repondre',
]);
/** Counted by route, whatever the spelling of the address: a query or an escaped letter gives no more tries. */
const connexionDe = (req: FastifyRequest): string =>
  CONNEXIONS.has(req.routeOptions.url ?? '') ? `${req.routeOptions.url}` : '';

/** PostgreSQL quotes there whole rows that it refused, accounts of acts included. */
const JAMAIS_AU_JOURNAL = ['err.detail', 'err.where', 'err.internalQuery'];
/** One file a request, and nothing else: fields are held in memory, and no limit of the body binds them. */
const ENVOI = { fields: 5, fieldSize: 1000, parts: 10, files: 1 } as const;

z.config(fr());

/** The whole application, not yet listening. `limites: false` for load measures. */
export async function construireApp(
  serveur: Serveur,
  options: { logger?: Exclude<FastifyServerOptions['logger'], boolean>; limites?: boolean } = {},
): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.logger
      ? { redact: { paths: JAMAIS_AU_JOURNAL, remove: true }, ...options.logger }
      : false,
    // One proxy: what the visitor wrote in X-Forwarded-For before it is not believed.
    trustProxy: process.env.TRAME_PROXY === '1' && ((_adresse, saut) => saut === 0),
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 200 },
    // Addresses may hold searches; logs keep the path only.
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(repondreErreur);
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes style attributes; scripts stay closed.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: serveur.adresse?.startsWith('https:') ? [] : null,
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: serveur.adresse?.startsWith('https:') ?? false,
  });
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: 1024 });
  if (options.limites ?? true) {
    await app.register(fastifyRateLimit, {
      timeWindow: 60_000,
      // The application's own files cost nothing, and a phone that installs it takes them all at once.
      allowList: ({ routeOptions: { url } }) => url !== undefined && !url.startsWith('/api'),
      max: (req) => (connexionDe(req) ? PAR_MINUTE.connexion : PAR_MINUTE.tout),
      keyGenerator: (req) => `${req.ip} ${connexionDe(req)}`,
    });
  }
  await documenterApi(app);
  await app.register(async (api) => {
    await api.register(fastifyMultipart, { throwFileSizeLimit: true, limits: ENVOI });
    api.addHook('onSend', async (_req, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    });
    routesComptes(api, serveur, chargerDemonstration);
    routesMoi(api, serveur);
    routesStructures(api, serveur);
    routesNomenclatures(api, serveur);
    routesInterventions(api, serveur);
    routesSituations(api, serveur);
    routesPhotos(api, serveur);
    routesTournees(api, serveur);
    routesEnvois(api, serveur);
    routesImports(api, serveur);
    routesMesures(api, serveur);
    routesConventions(api, serveur);
    routesEcheances(api, serveur);
    routesDossier(api, serveur);
    routesPapiers(api, serveur);
    routesBilans(api, serveur);
    routesPartenaires(api, serveur);
    routesLiaisons(api, serveur);
    routesRappels(api, serveur);
    routesReseau(api, serveur);
    routesProfessionnalisation(api, serveur);
    routesPersonnes(api, serveur);
    routesDroits(api, serveur);
  });
  await servirWeb(app);
  return app;
}

/** The web application: its files, and its page for every address that is not a file nor the API. */
async function servirWeb(app: FastifyInstance): Promise<void> {
  const present = existsSync(`${WEB}index.html`);
  if (present) {
    await app.register(fastifyStatic, {
      root: WEB,
      wildcard: false,
      // The build leaves each file compressed at the best quality beside it.
      preCompressed: true,
      cacheControl: false,
      setHeaders(reply, chemin) {
        const immuable = chemin.includes('/assets/');
        const garde = chemin.includes('/liaison-partenaire/') ? 'no-store' : 'no-cache';
        reply.header('cache-control', immuable ? 'public, max-age=31536000, immutable' : garde);
      },
    });
  }
  // The partner's page is not the application: it loads nothing of it, and nothing keeps it.
  if (present)
    app.get('/liaison', { schema: { hide: true } }, (_req, reply) =>
      reply.header('x-robots-tag', 'noindex, nofollow').sendFile('liaison-partenaire/index.html'),
    );
  app.setNotFoundHandler((req, reply) => {
    const page = present && req.method === 'GET' && !req.url.startsWith('/api/') && !/\.\w+$/.test(req.url);
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    const detail =
      present || req.url.startsWith('/api')
        ? 'Cette adresse n’existe pas.'
        : 'Les écrans ne sont pas construits : lancez « npm run build », puis rechargez.';
    return reply
      .status(404)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: 'Introuvable',
          status: 404,
          code: 'adresse-inconnue',
          detail,
        }),
      );
  });
}
