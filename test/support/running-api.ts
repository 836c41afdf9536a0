import { createHash, randomUUID } from 'node:crypto';
import { createApp } from '@bihuan/api';
import { createDataSource, loadDemo, migrate, runLedgerImport } from '@bihuan/record';
import { createTestDatabase, type Beginning, type TestDatabase } from './database.js';
import { Described, type Document } from './described.js';

export const PASSWORD = 'Demo-password-2026';

/** A clock that a test sets; it moves only when told. */
export class SetClock {
  constructor(private at: Date) {}
  now(): Date {
    return new Date(this.at);
  }
  set(instant: string): void {
    this.at = new Date(instant);
  }
  pass(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** The demo as it is at a moment. */
function demoAt(now: Date): Beginning {
  return {
    name: `demo_${now.getTime()}`,
    fill: async (url) => {
      await migrate(url);
      const db = await createDataSource(url, { poolSize: 1, applicationName: 'bihuan-test' });
      await loadDemo(db, { now: () => now }, PASSWORD);
      await db.destroy();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Json;
}
/** What a test reads of an answer: it knows the shape it asks for. */
export interface Json {
  readonly [key: string]: Json;
  readonly [index: number]: Json;
}

/**
 * The API on a database of its own with the demo in it, at a moment that the test sets; every demo user has a bearer token. What it
 * answers, and what it takes, must be what its OpenAPI document says: every test that asks it something tests that too.
 */
export class RunningApi {
  private constructor(
    readonly database: TestDatabase,
    readonly clock: SetClock,
    readonly app: Awaited<ReturnType<typeof createApp>>,
    private readonly tokens: ReadonlyMap<string, string>,
    readonly described: Described,
  ) {}

  static async start(at = '2026-03-02T09:30:00+08:00', rateLimitPerMinute = 1_000_000): Promise<RunningApi> {
    const clock = new SetClock(new Date(at));
    const database = await createTestDatabase(demoAt(clock.now()));
    const app = await createApp({ databaseUrl: database.url, clock, rateLimitPerMinute });
    const users = await database.db.query<{ id: string; jurisdiction_id: string; username: string }[]>(
      'SELECT id, jurisdiction_id, username FROM app_user',
    );
    const tokens = new Map<string, string>();
    for (const { id, jurisdiction_id, username } of users) {
      const token = randomUUID();
      tokens.set(username, token);
      await database.db.query(
        'INSERT INTO api_token (id, jurisdiction_id, user_id, name, token_hash, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [randomUUID(), jurisdiction_id, id, 'test', createHash('sha256').update(token).digest(), clock.now()],
      );
    }
    const document = (await app.inject({ method: 'GET', url: '/api/openapi.json' })).json<Document>();
    return new RunningApi(database, clock, app, tokens, new Described(document));
  }

  /** The bearer token of a demo user. */
  tokenOf(username: string): string {
    return this.tokens.get(username) ?? '';
  }

  async call(
    who: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const authorization = who === null ? {} : { authorization: `Bearer ${this.tokens.get(who) ?? 'nobody'}` };
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) };
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const url = path.startsWith('/') ? `/api/v1${path}` : path;
    const answer = await this.app.inject({ method, url, headers: { ...authorization, ...type, ...headers }, ...payload });
    const { statusCode: status, headers: answered } = answer;
    const answeredType = String(answered['content-type'] ?? '');
    const json = (/json/.test(answeredType) ? answer.json() : { text: answer.body }) as Json;
    const faults = [
      ...this.described.faultsOfAnswer(method, url, { status, type: answeredType, body: json }),
      ...(status < 400 && typeof body === 'object' ? this.described.faultsOfBody(method, url, body) : []),
    ];
    if (faults.length > 0) throw new Error(`not as described: ${method} ${path} ${status}\n${faults.slice(0, 10).join('\n')}`);
    return { status, headers: answered, body: json };
  }
  get(who: string, path: string): Promise<Answer> {
    return this.call(who, 'GET', path);
  }
  /** Gives a command to a case. */
  give(who: string, id: string, command: string, body: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call(who, 'POST', `/suggestions/${id}/${command}`, body, headers);
  }
  /** Records as the deputy; the case's id. */
  async record(who = 'deputy', more: object = {}): Promise<string> {
    const answer = await this.call(who, 'POST', '/suggestions', { title: '路灯不亮', content: '三组路灯不亮', ...more });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return text(answer.body['id']);
  }
  async unit(kind: string): Promise<string> {
    const [row] = await this.database.db.query<{ unit_id: string }[]>('SELECT unit_id FROM app_user WHERE username = $1', [
      `staff.${kind}`,
    ]);
    return row?.unit_id ?? '';
  }
  async deputyOf(username: string): Promise<string> {
    const [row] = await this.database.db.query<{ deputy_id: string }[]>('SELECT deputy_id FROM app_user WHERE username = $1', [username]);
    return row?.deputy_id ?? '';
  }
  /** A reception that the office enters, with both deputies on duty; its id. */
  async reception(date = '2026-11-05'): Promise<string> {
    const [station] = (await this.get('office', '/stations')).body['items'] as unknown as { id: string }[];
    const deputyIds = [await this.deputyOf('deputy'), await this.deputyOf('deputy2')];
    const answer = await this.call('office', 'POST', '/reception-sessions', { date, stationId: station?.id, deputyIds, visitorCount: 12 });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return text(answer.body['id']);
  }
  /** Uploads a ledger as csv and does what the worker would do with it: how the import ended, or why it was refused. */
  async importLedger(who: string, csv: string, fields: Record<string, string> = {}): Promise<Answer> {
    const boundary = 'ledger-boundary';
    const part = (head: string, value: string): string => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${value}\r\n`;
    const body = `${Object.entries(fields)
      .map(([name, value]) => part(`name="${name}"`, value))
      .join('')}${part('name="file"; filename="ledger.csv"', csv)}--${boundary}--\r\n`;
    const started = await this.call(who, 'POST', '/imports/ledger', body, { 'content-type': `multipart/form-data; boundary=${boundary}` });
    if (started.status !== 202) return started;
    const id = text(started.body['id']);
    await runLedgerImport(this.database.db, this.clock, id);
    return this.get(who, `/imports/${id}`);
  }
  async assigned(more: object = {}): Promise<string> {
    const id = await this.record();
    const answer = await this.give('office', id, 'assign', { leadUnitId: await this.unit('water'), ...more });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return id;
  }
  async replied(kind = 'adopted'): Promise<string> {
    const id = await this.assigned();
    const answer = await this.give('head.water', id, 'reply', { kind, content: '已疏通' });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
    return id;
  }
  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}

/** A leaf of an answer as text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
