import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { validateWorkflow } from '@bihuan/domain';
import { createDataSource, productClockFromEnv, type ProductClock } from '@bihuan/record';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { documentOf, PREFIX } from './document/document.js';
import { servePages } from './pages.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { createMetrics, measureRequests } from './service/metrics.js';

export interface AppOptions {
  readonly databaseUrl: string;
  readonly clock?: ProductClock;
  readonly rateLimitPerMinute?: number;
  readonly poolSize?: number;
}
const JSON_LIMIT = 1024 * 1024;

/** The API, ready to listen or to be injected into; refuses to start with an unsound workflow table. */
export async function createApp({
  databaseUrl,
  clock = productClockFromEnv(),
  rateLimitPerMinute = 30_000,
  poolSize = 16,
}: AppOptions): Promise<NestFastifyApplication> {
  const unsound = validateWorkflow();
  if (unsound.length > 0) throw new Error(`the workflow table is unsound: ${unsound.join('; ')}`);
  const database = await createDataSource(databaseUrl, { poolSize, applicationName: 'bihuan-api' });
  const metrics = createMetrics();
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    genReqId: () => randomUUID(),
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with({ database, clock, rateLimitPerMinute, metrics }), adapter, {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  // an empty body is a body without fields: many commands have none
  fastify.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: JSON_LIMIT }, (request, body, done) => {
    if (body.length === 0) done(null, {});
    else void parseJson(request, body as string, done);
  });
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: 50 * 1024 * 1024, files: 1, fields: 10, fieldSize: 64 * 1024 },
    throwFileSizeLimit: true,
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        scriptSrc: ["'self'", "'unsafe-inline'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // a photo is shown from the phone before it is sent
        imgSrc: ["'self'", 'data:', 'blob:'],
        upgradeInsecureRequests: null,
      },
    },
  });
  measureRequests(fastify, metrics);
  // answers only: a packed body could be far larger than the limit that was checked
  await app.register(compress, { globalDecompression: false, encodings: ['br', 'gzip'] });
  await servePages(fastify);
  app.setGlobalPrefix(...PREFIX);
  app.useGlobalFilters(new ProblemFilter());
  // for programs, and for people
  SwaggerModule.setup('docs', app, documentOf(app), { jsonDocumentUrl: 'api/openapi.json' });
  app.enableShutdownHooks();
  await app.init();
  await fastify.ready();
  return app;
}
