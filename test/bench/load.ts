import { Agent, request } from 'node:http';

export interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
}

/** Posts one body per path from so many clients at once, each path once; every answer must be 200. Durations in milliseconds. */
export async function postAll(port: number, paths: readonly string[], body: string, token: string, clients: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const durations: number[] = [];
  const waiting = [...paths];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const begun = performance.now();
        await post(agent, port, path, body, token);
        durations.push(performance.now() - begun);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  agent.destroy();
  durations.sort((a, b) => a - b);
  const at = (share: number): number => durations[Math.floor((durations.length - 1) * share)] ?? 0;
  return { perSecond: paths.length / seconds, p50: at(0.5), p95: at(0.95) };
}

function post(agent: Agent, port: number, path: string, body: string, token: string): Promise<void> {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
    const sent = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => (answer.statusCode === 200 ? done() : fail(new Error(`${answer.statusCode} ${text.slice(0, 300)}`))));
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
