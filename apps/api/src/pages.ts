import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Where the built pages lie; an API that is run without them serves its description at the root instead. */
const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));
/** Addresses that are never a page: an unknown one among them is 404, not the application. */
const NO_PAGE = /^\/(api|docs|health|metrics|assets)(\/|$|-|\?)/;
const YEAR_S = 365 * 86_400;

/** Serves the pages: files with a hash in their name for a year, everything else asked for anew; unknown addresses are the application's. */
export async function servePages(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(join(PAGES, 'index.html'))) {
    fastify.get('/', (_request, reply) => reply.redirect('/docs'));
    return;
  }
  await fastify.register(fastifyStatic, {
    root: PAGES,
    wildcard: false,
    index: false,
    cacheControl: false,
    // packed by the build, as small as can be: a phone in a village hall waits for every kilobyte
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes(`${join(PAGES, 'assets')}`);
      void reply.header('cache-control', hashed ? `public, max-age=${YEAR_S}, immutable` : 'no-cache');
    },
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.headers.accept?.includes('text/html') === true;
    if (!wantsPage || NO_PAGE.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    return reply.sendFile('index.html');
  });
}
