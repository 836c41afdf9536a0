import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** An OpenAPI document as far as answers and bodies are held against it. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly responses: Readonly<Record<string, Response>> };
}
export interface Operation {
  readonly parameters?: readonly { readonly in?: string; readonly name: string; readonly schema?: Schema; readonly required?: boolean }[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, Response | { readonly $ref: string }>>;
}
interface Response {
  readonly content?: Content;
}
type Content = Readonly<Record<string, { readonly schema: Schema }>>;
type Schema = Readonly<Record<string, unknown>>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const ANY = '*/*';

/** Holds what the API takes and answers against what it says of itself; also a field that is not described is a fault. */
export class Described {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly routes: readonly { readonly pattern: RegExp; readonly path: string }[];

  constructor(readonly document: Document) {
    formats.default(this.ajv);
    const { schemas } = document.components;
    this.ajv.addSchema({
      $id: 'api',
      components: { schemas: Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, strict(one)])) },
    });
    this.routes = Object.keys(document.paths)
      // what is named stands before what is a parameter
      .sort((a, b) => (a.replaceAll('{', '~') < b.replaceAll('{', '~') ? -1 : 1))
      .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));
  }

  /** All operations, as `GET /path`. */
  operations(): { readonly name: string; readonly path: string; readonly method: string; readonly operation: Operation }[] {
    return Object.entries(this.document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method];
        return operation ? [{ name: `${method.toUpperCase()} ${path}`, path, method, operation }] : [];
      }),
    );
  }

  private operationAt(method: string, url: string): Operation | undefined {
    const path = this.routes.find(({ pattern }) => pattern.test(url.split('?')[0] ?? ''))?.path;
    return path === undefined ? undefined : this.document.paths[path]?.[method.toLowerCase()];
  }

  /** What is wrong with an answer to a request; nothing for an address that is none of the API's. */
  faultsOfAnswer(
    method: string,
    url: string,
    answer: { readonly status: number; readonly type: string; readonly body: unknown },
  ): string[] {
    const operation = this.operationAt(method, url);
    if (!operation) return [];
    const told = operation.responses[String(answer.status)] ?? (answer.status >= 400 ? operation.responses['default'] : undefined);
    if (!told) return [`status ${answer.status} is not described`];
    const response = '$ref' in told ? this.document.components.responses[told.$ref.replace(/^.*\//, '')] : told;
    const type = answer.type.split(';')[0] ?? '';
    const { content } = response ?? {};
    if (!content) return type === '' ? [] : [`an answer of ${type} is not described`];
    const described = content[type] ?? content[ANY];
    if (!described) return [`${type} is not described, but ${Object.keys(content).join(', ')}`];
    return /json$/.test(type) ? this.faults(described.schema, answer.body) : [];
  }
  /** What is wrong with a body that the API has taken. */
  faultsOfBody(method: string, url: string, body: unknown): string[] {
    const operation = this.operationAt(method, url);
    if (!operation || body === undefined) return [];
    const described = operation.requestBody?.content['application/json'];
    if (!described) return JSON.stringify(body) === '{}' ? [] : ['a body is not described'];
    return this.faults(described.schema, body);
  }

  faults(schema: Schema, value: unknown): string[] {
    const name = JSON.stringify(schema);
    const validate = this.validators.get(name) ?? this.ajv.compile(refersTo('api', strict(schema)));
    this.validators.set(name, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  }
}

/** A schema of OpenAPI 3.0 as one of JSON Schema, that takes no field beyond those described. */
function strict(schema: Schema): Schema {
  const { nullable, allOf, properties, items, oneOf, additionalProperties, ...rest } = schema;
  if (nullable === true) return { anyOf: [{ type: 'null' }, strict({ ...schema, nullable: false })] };
  if (Array.isArray(allOf)) {
    // how the generator puts a description beside a reference
    if (allOf.length !== 1) throw new Error(`not one schema: ${JSON.stringify(schema)}`);
    return strict(allOf[0] as Schema);
  }
  const object = properties !== undefined || rest['type'] === 'object';
  if (object && properties === undefined && additionalProperties === undefined) {
    throw new Error(`an object without its fields: ${JSON.stringify(schema)}`);
  }
  return {
    ...rest,
    ...(properties
      ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, strict(one as Schema)])) }
      : {}),
    ...(object
      ? { additionalProperties: isSchema(additionalProperties) ? strict(additionalProperties) : (additionalProperties ?? false) }
      : {}),
    ...(isSchema(items) ? { items: strict(items) } : {}),
    ...(Array.isArray(oneOf) ? { oneOf: oneOf.map((one) => strict(one as Schema)) } : {}),
  };
}
function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}
/** The same with its references into the document of that name. */
function refersTo(id: string, schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${id}#/components/`)) as Schema;
}
