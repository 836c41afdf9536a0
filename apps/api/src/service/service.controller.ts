import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
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
