import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as the server took it. */
export interface TakenMail {
  readonly to: readonly string[];
  readonly raw: string;
  readonly messageId: string;
}

/** A real SMTP server; `onMail` says what becomes of the next mails. */
export class MailServer {
  readonly taken: TakenMail[] = [];
  /** `drop`: takes the mail, then breaks off before saying so; `busy`: 451; `unknown`: 550 for the recipient */
  behaviour: 'take' | 'drop' | 'busy' | 'unknown' = 'take';

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  static async start(): Promise<MailServer> {
    const holder: { mail?: MailServer } = {};
    const failure = (text: string, responseCode: number): Error => Object.assign(new Error(text), { responseCode });
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        done(holder.mail?.behaviour === 'unknown' ? failure('no such mailbox', 550) : null);
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const { mail } = holder;
          if (!mail) return;
          if (mail.behaviour === 'busy') return done(failure('try again later', 451));
          const raw = Buffer.concat(parts).toString('utf8');
          const messageId = /^Message-ID: (.+)$/im.exec(raw)?.[1]?.trim() ?? '';
          mail.taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, messageId });
          if (mail.behaviour === 'drop') {
            for (const connection of server.connections) connection._socket.destroy();
            return;
          }
          done();
        });
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const mail = new MailServer(server, (server.server.address() as AddressInfo).port);
    holder.mail = mail;
    return mail;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export interface TakenPost {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export interface ProviderAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A provider's HTTP endpoint; it says `answer`, or nothing at all when that is null. */
export class Provider {
  readonly taken: TakenPost[] = [];
  answer: ProviderAnswer | null = { status: 200, body: '{"errcode":0,"code":0}' };

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly url: string,
  ) {}

  static async start(): Promise<Provider> {
    const holder: { provider?: Provider } = {};
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { provider } = holder;
        provider?.taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        if (!provider?.answer) return;
        response.writeHead(provider.answer.status, provider.answer.headers).end(provider.answer.body ?? '');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const provider = new Provider(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    holder.provider = provider;
    return provider;
  }

  /** The keys by which it knows repetitions: as many messages as a provider that honours them shows. */
  get shown(): number {
    return new Set(this.taken.map(({ headers }) => headers['idempotency-key'])).size;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
