import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { COOKIE } from '../modules/comptes/session.ts';
import { VERSION } from './version.ts';

/** Marks, in the schema of a route, a body that is one file: Fastify itself validates none. */
export const CORPS_FICHIER = 'x-corps-fichier';

const UN_FICHIER = {
  type: 'object',
  required: ['fichier'],
  properties: { fichier: { type: 'string', format: 'binary' } },
};
const EN_TETES = {
  type: 'object',
  properties: {
    'x-trame': {
      type: 'string',
      const: '1',
      description:
        'Nécessaire avec le cookie de session, inutile avec un jeton : une page d’un autre site ne l’envoie pas.',
    },
  },
};

/** What a contract says and Fastify does not check: the file that is sent, the header that goes with the cookie. */
const decrire: typeof jsonSchemaTransform = (document) => {
  const { schema, url } = jsonSchemaTransform(document);
  if (!schema || !('operationId' in schema)) return { schema, url };
  const { [CORPS_FICHIER]: fichier, ...reste } = schema as Record<string, unknown>;
  const security = (reste.security ?? []) as readonly unknown[];
  const protege = security.length > 0 && ![document.route.method].flat().includes('GET');
  return {
    url,
    schema: {
      ...reste,
      ...(fichier ? { consumes: ['multipart/form-data'], body: UN_FICHIER } : {}),
      ...(protege ? { headers: EN_TETES } : {}),
    },
  };
};

/** Zod gives each named schema twice, as read and as answered (`…Input`): those that nothing names are left out. */
function sansOrphelins(document: ReturnType<typeof jsonSchemaTransformObject>) {
  if (!('components' in document)) return document;
  const { schemas = {}, ...components } = document.components ?? {};
  const nommes = (objet: unknown): string[] =>
    [...JSON.stringify(objet).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1] ?? '');
  const gardes = new Set<string>();
  for (let reste = nommes(document.paths); reste.length > 0; ) {
    const neufs = reste.filter((nom) => !gardes.has(nom));
    for (const nom of neufs) gardes.add(nom);
    reste = neufs.flatMap((nom) => nommes(schemas[nom as keyof typeof schemas] ?? {}));
  }
  return {
    ...document,
    components: {
      ...components,
      schemas: Object.fromEntries(Object.entries(schemas).filter(([nom]) => gardes.has(nom))),
    },
  } as typeof document;
}

/** The OpenAPI 3.1 document at /api/openapi.json and its pages at /api, both from the contracts. */
export async function documenterApi(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trame',
        version: VERSION,
        description:
          'L’API que les écrans de Trame utilisent. Un jeton se crée dans « Mon compte » et s’envoie ainsi : `Authorization: Bearer …`.',
      },
      components: {
        securitySchemes: {
          jeton: { type: 'http', scheme: 'bearer' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: COOKIE,
            description: 'Pour modifier, l’en-tête « x-trame: 1 » accompagne le cookie.',
          },
        },
      },
    },
    transform: decrire,
    transformObject: (document) => sansOrphelins(jsonSchemaTransformObject(document)),
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api',
    staticCSP: false,
    uiConfig: { docExpansion: 'none' },
  });
}
