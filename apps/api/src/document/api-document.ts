import 'reflect-metadata';
import { productClockFromEnv } from '@bihuan/record';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AppModule } from '../app.module.js';
import { documentOf, PREFIX } from './document.js';

/** The OpenAPI document without a database: nothing of the API is started, only looked at. */
export async function apiDocument(): Promise<OpenAPIObject> {
  const ground = {
    database: new DataSource({ type: 'postgres' }),
    clock: productClockFromEnv(),
    rateLimitPerMinute: 0,
    metrics: new Registry(),
  };
  const app = await NestFactory.create(AppModule.with(ground), new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  app.setGlobalPrefix(...PREFIX);
  return documentOf(app);
}
