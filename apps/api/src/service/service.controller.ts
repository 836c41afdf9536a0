import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { Public } from '../access/caller.js';
import { METRICS } from './metrics.js';

class LiveShape {
  @ApiProperty({ enum: ['ok'] }) status!: 'ok';
}
class AwayShape {
  @ApiProperty({ enum: ['database_away'] }) status!: 'database_away';
}

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
  @ApiResponse({ status: 200, type: LiveShape })
  live(): LiveShape {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @ApiOperation({ summary: 'The process can answer: its database is there' })
  @ApiResponse({ status: 200, type: LiveShape })
  @ApiResponse({ status: 503, type: AwayShape })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<LiveShape | AwayShape> {
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
  @ApiResponse({ status: 200, content: { 'text/plain': { schema: { type: 'string' } } } })
  async prometheus(): Promise<string> {
    return this.metrics.metrics();
  }
}
