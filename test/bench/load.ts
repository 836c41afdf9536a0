import { Agent, request } from 'node:http';

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

interface Sent {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body: string;
}

/** Posts one body per path from so many clients at once, each path once; every answer must be 200. Durations in milliseconds. */
export function postAll(port: number, paths: readonly string[], body: string, token: string, clients: number): Promise<Measured> {
  return sendAll(
    port,
    paths.map((path) => ({ path, method: 'POST', body })),
    token,
    clients,
  );
}
/** The same, reading. */
export function getAll(port: number, paths: readonly string[], token: string, clients: number): Promise<Measured> {
  return sendAll(
    port,
    paths.map((path) => ({ path, method: 'GET', body: '' })),
    token,
    clients,
  );
}

async function sendAll(port: number, requests: readonly Sent[], token: string, clients: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const durations: number[] = [];
  const waiting = [...requests];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const begun = performance.now();
        await send(agent, port, next, token);
        durations.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  durations.sort((a, b) => a - b);
  const at = (share: number): number => durations[Math.floor((durations.length - 1) * share)] ?? 0;
  return { perSecond: requests.length / seconds, p50: at(0.5), p95: at(0.95) };
}

function send(agent: Agent, port: number, { path, method, body }: Sent, token: string): Promise<void> {
  return new Promise((done, fail) => {
    const ofBody = method === 'POST' ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {};
    const headers = { ...ofBody, authorization: `Bearer ${token}` };
    const sent = request({ agent, host: '127.0.0.1', port, path, method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        answer.statusCode === 200
          ? done()
          : fail(new Error(`${path} ${answer.statusCode} ${Buffer.concat(parts).toString().slice(0, 300)}`)),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
