import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Operation } from '../support/described.js';
import { liveIn } from '../support/lived-in.js';
import { Provider } from '../support/providers.js';
import { RunningApi, text, type Answer } from '../support/running-api.js';

/** Plain JavaScript without a build step: its types are comments. */
const GENERATOR = '@bihuan/launcher/src/api-types.mjs';

describe('the types of the pages', () => {
  it('say what the API says of itself; if not: npm run api-types', async () => {
    const { API_TYPES, apiTypes } = (await import(GENERATOR)) as { API_TYPES: string; apiTypes: () => Promise<string> };
    const [now, committed] = [await apiTypes(), readFileSync(API_TYPES, 'utf8')];
    // the whole difference would be thousands of lines
    const first = now.split('\n').findIndex((line, index) => line !== committed.split('\n')[index]);
    expect({ same: now === committed, differs: committed.split('\n')[first] }).toEqual({ same: true, differs: undefined });
  });
});

let api: RunningApi;
let provider: Provider;
let attachmentId = '';
beforeAll(async () => {
  api = await RunningApi.start('2026-11-16T09:30:00+08:00');
  provider = await Provider.start();
  ({ attachmentId } = await liveIn(api, provider));
}, 180_000);
afterAll(async () => {
  await api.close();
  await provider.close();
});

const PREFIX = '/api/v1';
/** Between them they may read everything; what one may not, another may. */
const READERS = ['office', 'admin', 'auditor', 'staff.water', 'deputy', 'presidium', 'district'];
const MOST_ADDRESSES = 12;
/** It goes on for ever: asked by itself below. */
const STREAM = '/api/v1/inbox/stream';

/** A value for a parameter of a query that is no choice; by its name, because a name means the same everywhere. */
const VALUES: Readonly<Record<string, string | (() => Promise<string>)>> = {
  amount: '7',
  asOf: '2026-11-01T09:00:00+08:00',
  knownAt: '2026-11-16T09:00:00+08:00',
  start: '2026-02-10',
  from: '2026-01-01',
  to: '2026-11-01',
  dueBefore: '2027-01-01',
  receivedFrom: '2026-01-01',
  receivedTo: '2026-12-01',
  figure: 'base',
  groupBy: 'unit,month',
  groupKey: '',
  limit: '1',
  after: '1',
  state: 'planned',
  clock: 'reply,promise',
  status: 'received,assigned',
  action: 'users.changed',
  type: 'assigned',
  q: '漕',
  text: '路灯不亮',
  who: '王',
  number: '2026',
  reason: '核对',
  categoryCode: () => first('/categories', 'code'),
  stationId: () => first('/stations'),
  leadUnitId: () => api.unit('water'),
  unitId: () => api.unit('water'),
  deputyId: () => api.deputyOf('deputy'),
  withDeputyId: () => api.deputyOf('deputy'),
  jurisdictionId: () => first('/jurisdictions'),
  suggestionId: () => first('/suggestions'),
  receptionSessionId: () => first('/reception-sessions'),
  channelId: () => first('/channels'),
  actorId: () => first('/users'),
  recipientId: () => first('/users'),
};
/** Values that are good only together with others. */
const TOGETHER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  groupKey: { groupBy: 'unit' },
  residents: { reason: '核对' },
  unitId: { finding: 'returnGranted' },
};

async function items(path: string): Promise<Readonly<Record<string, unknown>>[]> {
  for (const who of READERS) {
    const { status, body } = await api.get(who, `${path}`);
    if (status === 200) return body['items'] as unknown as Readonly<Record<string, unknown>>[];
  }
  return [];
}
async function first(path: string, key = 'id'): Promise<string> {
  return text((await items(path))[0]?.[key]);
}

async function valueOf(name: string): Promise<string> {
  const value = VALUES[name];
  if (value === undefined) throw new Error(`no value for ${name}`);
  return typeof value === 'string' ? value : value();
}

interface Query {
  readonly required: Readonly<Record<string, string>>;
  readonly optional: readonly Readonly<Record<string, string>>[];
}
/** What to ask: what is needed, and each thing that may be asked beside it, every choice once. */
async function queriesOf({ parameters = [] }: Operation): Promise<Query> {
  const required: Record<string, string> = {};
  const optional: Record<string, string>[] = [];
  for (const { in: place, name, schema, required: needed } of parameters) {
    if (place !== 'query' || name === 'cursor') continue;
    const choices = schema?.['enum'] as string[] | undefined;
    const values = choices ?? [await valueOf(name)];
    if (needed) required[name] = values[0] ?? '';
    else for (const value of values) optional.push({ ...TOGETHER[name], [name]: value });
  }
  return { required, optional };
}

/** The addresses of a path: its list's rows by the name of the parameter. */
async function addressesOf(path: string): Promise<string[]> {
  const parameter = /\{(\w+)\}/.exec(path)?.[1];
  if (parameter === undefined) return [path];
  if (path.startsWith('/attachments')) return [path.replace('{id}', attachmentId)];
  const list = path.slice(0, path.indexOf('/{'));
  const rows = [...(await items(`${list}?limit=200`)), ...(await items(list))];
  return [...new Set(rows.map((row) => path.replace(`{${parameter}}`, text(row[parameter]))))];
}
/** Some of many, from all over. */
function spread(all: readonly string[]): string[] {
  const step = Math.max(1, Math.floor(all.length / MOST_ADDRESSES));
  return all.filter((_, index) => index % step === 0);
}
function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(query).toString();
  return search === '' ? address : `${address}?${search}`;
}
const isEmptyList = ({ body }: Answer): boolean => Array.isArray(body['items']) && Number(body['items']?.['length']) === 0;

/** An answer that is not as described throws (RunningApi): here every one is asked for, with something in it, by everybody. */
describe('what the API says of itself', () => {
  it('every address answers as described to everybody who may ask, and takes every question that it names', async () => {
    const never: string[] = [];
    const refused: string[] = [];
    for (const { path: whole, method, operation } of api.described.operations()) {
      if (method !== 'get' || whole === STREAM) continue;
      const path = whole.startsWith(PREFIX) ? whole.slice(PREFIX.length) : whole.slice(1);
      const { required, optional } = await queriesOf(operation);
      let seen = false;
      for (const address of spread(await addressesOf(path))) {
        for (const who of READERS) {
          const answer = await api.get(who, withQuery(address, required));
          if (answer.status !== 200 || isEmptyList(answer)) continue;
          if (!seen) {
            for (const query of optional) {
              const { status, body } = await api.get(who, withQuery(address, { ...required, ...query }));
              if (status !== 200 && status !== 403)
                refused.push(`${path} ${JSON.stringify(query)}: ${status} ${JSON.stringify(body['errors'])}`);
            }
          }
          seen = true;
          // of one thing the next ones may be of another kind; everybody else is told the same
          if (address !== path) break;
        }
      }
      if (!seen) never.push(path);
    }
    expect({ never, refused }).toEqual({ never: [], refused: [] });
  }, 300_000);

  it('the live inbox sends what it says', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const leaving = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}${STREAM}`, {
      headers: { authorization: `Bearer ${api.tokenOf('staff.water')}` },
      signal: leaving.signal,
    });
    let said = '';
    for await (const part of answer.body ?? []) {
      said += Buffer.from(part as Uint8Array).toString('utf8');
      if (/^data: .*\n\n/m.test(said)) break;
    }
    leaving.abort();
    const state = JSON.parse(/^data: (.*)$/m.exec(said)?.[1] ?? 'null') as { latest: unknown };
    expect(state.latest).not.toBeNull();
    expect(api.described.faults({ $ref: '#/components/schemas/InboxState' }, state)).toEqual([]);
  });

  it('a field that is not described is a fault, as is one that is missing', () => {
    const schema = { $ref: '#/components/schemas/Unit' };
    const unit = { id: 'a', name: 'b', jurisdictionId: 'c', active: true };
    expect(api.described.faults(schema, unit)).toEqual([]);
    expect(api.described.faults(schema, { ...unit, more: 1 })).toHaveLength(1);
    expect(api.described.faults(schema, { ...unit, name: undefined })).not.toEqual([]);
    expect(api.described.faults(schema, { ...unit, name: null })).not.toEqual([]);
  });

  it('says of every operation what it takes and answers', () => {
    const silent = api.described.operations().flatMap(({ name, path, operation }) => {
      const good = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      const shown = good.length > 0 && good.every(([status, one]) => status === '204' || ('content' in one && one.content !== undefined));
      const inPath = (operation.parameters ?? []).flatMap((one) => (one.in === 'path' ? [`{${one.name}}`] : []));
      const named = JSON.stringify(inPath) === JSON.stringify(path.match(/\{\w+\}/g) ?? []);
      return shown && named && 'default' in operation.responses ? [] : [name];
    });
    expect(silent).toEqual([]);
    expect(api.described.operations().length).toBeGreaterThan(150);
  });
});
