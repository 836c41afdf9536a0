import { Controller, Get, Header, Inject, Redirect, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../access/caller.js';
import { METRICS } from './metrics.js';

@Public()
@ApiTags('service')
@Controller()
export class ServiceController {
  constructor(
    private readonly db: DataSource,
    @Inject(METRICS) private readonly metrics: Registry,
  ) {}

  @Get()
  @Redirect('/docs', 302)
  @ApiExcludeEndpoint()
  home(): void {
    // there are no pages yet: the description of the interface is what a person finds here
  }

  @Get('health/live')
  @ApiOperation({ summary: 'The process runs' })
  live(): object {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'The process can answer: its database is there' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    try {
      await this.db.query('SELECT 1');
      return { status: 'ok' };
    } catch {
      void reply.status(503).header('retry-after', '2');
      return { status: 'database_away' };
    }
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  @ApiOperation({ summary: 'Measures for Prometheus' })
  async prometheus(): Promise<string> {
    return this.metrics.metrics();
  }
}
