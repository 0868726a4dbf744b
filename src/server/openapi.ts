import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { COOKIE } from '../modules/comptes/session.ts';
import { VERSION } from './version.ts';

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
          session: { type: 'apiKey', in: 'cookie', name: COOKIE },
        },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api',
    staticCSP: false,
    uiConfig: { docExpansion: 'none' },
  });
}
