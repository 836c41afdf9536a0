import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line between a phone and the product that can go bad: silent (it takes what is sent and never answers) or with nobody at its end. */
export class Line {
  state: 'good' | 'silent' | 'nobody' = 'good';
  private readonly server: Server;

  private constructor(private readonly target: string) {
    this.server = createServer((asked, answer) => this.pass(asked, answer));
  }
  static async to(target: string): Promise<Line> {
    const line = new Line(target);
    await new Promise<void>((done) => line.server.listen(0, '127.0.0.1', done));
    return line;
  }
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  private pass(asked: IncomingMessage, answer: ServerResponse): void {
    if (this.state === 'silent') return;
    if (this.state === 'nobody') {
      answer.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>');
      return;
    }
    const on = request(`${this.target}${asked.url ?? ''}`, { method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    on.on('error', () => answer.destroy());
    asked.pipe(on);
  }
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }
}
