import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './messages.js';
import { problemOf } from './problem.js';

/** Every failure leaves as application/problem+json; only defects are logged, with the request's id and never its body. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before a request has a route. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { problem, headers, defect } = problemOf(error, languageOf(request.headers['accept-language']), request.id);
    if (defect)
      this.logger.error(
        `${request.method} ${request.url.split('?')[0]} ${request.id}`,
        error instanceof Error ? error.stack : String(error),
      );
    if (reply.sent) return;
    void reply.status(problem.status).headers(headers).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
