import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { SESSION_COOKIE } from '../access/access.guard.js';

/** Where the API lies; what watches the service looks outside of it. */
export const PREFIX: Parameters<INestApplication['setGlobalPrefix']> = [
  'api/v1',
  { exclude: ['/', 'health/live', 'health/ready', 'metrics'] },
];

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Schemas = NonNullable<Components['schemas']>;
type Parameter = NonNullable<Components['parameters']>[string];

const text = { type: 'string' as const };
const textOf = (description: string) => ({ ...text, description });
const PROBLEM: Schemas[string] = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: textOf('in the language of Accept-Language'),
    code: { ...textOf('stable, dotted'), example: 'suggestion.not_assignable' },
    errors: {
      type: 'array',
      description: 'the bad fields',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
    requestId: text,
  },
};
const PROBLEM_RESPONSE = {
  description:
    '400 unreadable · 401 not logged in · 403 not allowed · 404 not there, or nothing to know of · 409 wrong state or lost race · ' +
    '412 stale If-Match · 413 too large · 415 wrong type · 422 bad or unknown fields, or a guard that refuses · 423 account locked · ' +
    '429 too many requests · 503 the database is away',
  headers: { 'Retry-After': { description: 'seconds; with 423, 429 and 503', schema: { type: 'integer' as const } } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const PARAMETERS: Record<'IdempotencyKey' | 'AcceptLanguage', Parameter> = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'the same key and body, sent again within 24 hours, answer the same and do nothing',
    schema: { ...text, maxLength: 255 },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    required: false,
    description: 'of messages and explanations',
    schema: { ...text, enum: ['zh-CN', 'en'], default: 'zh-CN' },
  },
};
const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

/** The OpenAPI document, generated from the code; what holds for every route is said of each here. */
export function documentOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Bihuan 闭环')
    .setDescription("The closed loop of a people's-congress deputy's suggestions.")
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'POST /auth/tokens' }, 'bearer')
    .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie', description: 'POST /auth/login' }, 'session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token', description: 'what the log-in answered' }, 'csrf')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}_${method}`,
  });
  const { components, paths } = document;
  const schemas = components?.schemas ?? {};
  for (const path of Object.values(paths)) {
    for (const method of METHODS) if (path[method]) complete(path[method], method, schemas);
  }
  for (const schema of Object.values(schemas)) allowNullIn(schema);
  document.components = {
    ...components,
    schemas: { ...schemas, Problem: PROBLEM },
    responses: { Problem: PROBLEM_RESPONSE },
    parameters: PARAMETERS,
  };
  return named(document);
}

/** Schemas without the word by which the code tells a shape from the thing itself. */
function named(document: OpenAPIObject): OpenAPIObject {
  const ended = /^(\w+)Shape$/;
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [name.replace(ended, '$1'), schema]);
  const whole = { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) as Schemas } };
  return JSON.parse(JSON.stringify(whole).replace(/"(#\/components\/schemas\/\w+)Shape"/g, '"$1"')) as OpenAPIObject;
}

function complete(operation: Operation, method: (typeof METHODS)[number], schemas: Schemas): void {
  // a query can leave a value out, not say null
  for (const parameter of operation.parameters ?? []) {
    if ('schema' in parameter && parameter.schema && 'nullable' in parameter.schema) delete parameter.schema.nullable;
  }
  const isPublic = operation.security !== undefined;
  const common: (keyof typeof PARAMETERS)[] = ['AcceptLanguage'];
  if (method === 'post') common.push('IdempotencyKey');
  operation.parameters = [...(operation.parameters ?? []), ...common.map((name) => ({ $ref: `#/components/parameters/${name}` }))];
  operation.responses = { ...operation.responses, default: { $ref: '#/components/responses/Problem' } };
  if (!isPublic) operation.security = [{ bearer: [] }, method === 'get' ? { session: [] } : { session: [], csrf: [] }];
  // of a body without a needed field there need be none
  const body = operation.requestBody;
  if (!body || '$ref' in body) return;
  const schema = body.content['application/json']?.schema;
  const name = schema && '$ref' in schema ? schema.$ref.replace('#/components/schemas/', '') : '';
  const named = schemas[name];
  if (named && !('$ref' in named) && !named.required?.length) body.required = false;
}

/** By the specification, what may be null must have null among its values too. */
function allowNullIn(schema: Schemas[string]): void {
  if ('$ref' in schema) return;
  for (const property of Object.values(schema.properties ?? {})) {
    if ('$ref' in property) continue;
    if (property.nullable && property.enum && !property.enum.includes(null)) property.enum = [...(property.enum as unknown[]), null];
    allowNullIn(property);
  }
}
