import { shanghaiDate, type Actor, type CommandBodies, type CommandExtras, type CommandName, type Role } from '@bihuan/domain';
import { sender } from '@bihuan/worker';
import {
  deliverDue,
  executeCommand,
  inTransaction,
  recordSuggestion,
  sweepReminders,
  visibleCase,
  type ChannelKind,
  type DeliveryCount,
  type ProductClock,
  type SweepCount,
} from '@bihuan/record';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';

/** A clock that stands until it is set. */
export class StandingClock implements ProductClock {
  constructor(private at: Date) {}
  now(): Date {
    return this.at;
  }
  /** A moment in Shanghai, e.g. `2026-05-18 09:00`. */
  set(text: string): void {
    this.at = moment(text);
  }
  forward(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
export function moment(text: string): Date {
  return new Date(`${text.replace(' ', 'T')}:00+08:00`);
}

const PEOPLE = {
  office: ['office'],
  deputy: ['deputy'],
  deputy2: ['deputy'],
  staff1: ['staff'],
  staff2: ['staff'],
  head: ['head'],
  roadsStaff: ['staff'],
  roadsHead: ['head'],
  leader: ['leader'],
  principal: ['principal'],
  presidium: ['presidium'],
} as const satisfies Record<string, readonly Role[]>;
export type Person = keyof typeof PEOPLE;

export interface ReminderRow {
  readonly id: string;
  readonly clock: string;
  readonly level: string;
  readonly who: Person;
  readonly state: string;
  readonly plannedAt: Date;
  readonly sentAt: Date | null;
  readonly digestId: string | null;
  readonly runId: string;
}

/** A town with two units in a database of its own; commands go the way the API's do. */
export class Town {
  readonly units = { water: uuid(), roads: uuid() };
  private readonly actors = new Map<Person, Actor>();

  private constructor(
    readonly db: DataSource,
    readonly clock: StandingClock,
    readonly id: string,
  ) {}

  static async found(db: DataSource, now = '2026-03-02 10:00'): Promise<Town> {
    // a sweep looks at every town: what an earlier test left behind must not be counted
    await db.query(`UPDATE reminder SET state = 'cancelled' WHERE state = 'planned'`);
    await db.query(`UPDATE delivery SET state = 'cancelled' WHERE state = 'waiting'`);
    const town = new Town(db, new StandingClock(moment(now)), uuid());
    await db.query('INSERT INTO jurisdiction (id, name, short_name, path) VALUES ($1, $2, $2, ARRAY[$1::uuid])', [
      town.id,
      `镇${town.id.slice(-6)}`,
    ]);
    for (const [name, id] of Object.entries(town.units)) {
      await db.query('INSERT INTO handling_unit (id, jurisdiction_id, name) VALUES ($1, $2, $3)', [id, town.id, name]);
    }
    for (const name of Object.keys(PEOPLE) as Person[]) await town.settle(name);
    return town;
  }

  private async settle(name: Person): Promise<void> {
    const roles: readonly Role[] = PEOPLE[name];
    const ofUnit = roles.includes('staff') || roles.includes('head');
    const unitId = ofUnit ? (name.startsWith('roads') ? this.units.roads : this.units.water) : null;
    const deputyId = roles.includes('deputy') ? uuid() : null;
    if (deputyId) await this.db.query('INSERT INTO deputy (id, jurisdiction_id, name) VALUES ($1, $2, $3)', [deputyId, this.id, name]);
    const actor: Actor = { id: uuid(), name, username: `${name}.${this.id}`, roles, jurisdictionId: this.id, unitId, deputyId };
    await this.db.query(
      'INSERT INTO app_user (id, jurisdiction_id, username, name, password_hash, roles, unit_id, deputy_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
      [actor.id, this.id, actor.username, name, 'none', roles, unitId, deputyId],
    );
    this.actors.set(name, actor);
  }

  person(name: Person): Actor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`nobody is ${name}`);
    return actor;
  }

  async record(title = '河道护栏破损'): Promise<string> {
    const state = await inTransaction(this.db, (tx) =>
      recordSuggestion(tx, {
        clock: this.clock,
        caller: this.person('deputy'),
        onPaper: false,
        readBody: () => ({ body: { title, content: '请维修' }, resident: null }),
      }),
    );
    return state.id;
  }

  async act<N extends Exclude<CommandName, 'record'>>(
    who: Person,
    id: string,
    name: N,
    body: CommandBodies[N] & CommandExtras,
  ): Promise<void> {
    await inTransaction(this.db, async (tx) => {
      const caller = this.person(who);
      const seen = await visibleCase(tx, caller, id);
      await executeCommand(tx, { clock: this.clock, caller, seen, name, raw: { ...body }, readBody: () => body, ifMatch: null });
    });
  }

  /** Recorded and assigned now: the reply is due three months later. */
  async assigned(title?: string): Promise<string> {
    const id = await this.record(title);
    await this.act('office', id, 'assign', { leadUnitId: this.units.water });
    return id;
  }
  async accepted(title?: string): Promise<string> {
    const id = await this.assigned(title);
    await this.act('staff1', id, 'accept', {});
    return id;
  }

  async sweep(): Promise<SweepCount> {
    return sweepReminders(this.db, this.clock);
  }
  async sweepAt(text: string): Promise<SweepCount> {
    this.clock.set(text);
    return this.sweep();
  }

  /** A channel of the town; `chosenBy` want everything on it. */
  async channel(kind: ChannelKind, settings: object, chosenBy: Partial<Record<Person, string | null>> = {}): Promise<string> {
    const id = uuid();
    await this.db.query('INSERT INTO delivery_channel (id, jurisdiction_id, kind, name, settings) VALUES ($1, $2, $3, $4, $5)', [
      id,
      this.id,
      kind,
      `${kind} ${id}`,
      JSON.stringify(settings),
    ]);
    for (const [who, address] of Object.entries(chosenBy)) {
      await this.db.query(
        'INSERT INTO channel_choice (jurisdiction_id, user_id, channel_id, address, topics) VALUES ($1, $2, $3, $4, $5)',
        [this.id, this.person(who as Person).id, id, address, ['reminders', 'news']],
      );
    }
    return id;
  }
  /** One turn of sending; a provider has two seconds to answer. */
  async deliver(): Promise<DeliveryCount> {
    return deliverDue(this.db, this.clock, sender(this.clock, 2_000));
  }
  async deliverAt(text: string): Promise<DeliveryCount> {
    this.clock.set(text);
    return this.deliver();
  }
  async deliveries(): Promise<
    { id: string; who: Person; state: string; attempts: number; kind: string; failure: string | null; log: string[] }[]
  > {
    return this.db.query(
      `SELECT d.id, u.name AS who, d.state, d.attempts, d.kind, d.failure,
              ARRAY(SELECT a.outcome FROM delivery_attempt a WHERE a.delivery_id = d.id ORDER BY a.at, a.id) AS log
       FROM delivery d JOIN app_user u ON u.id = d.recipient_id WHERE d.jurisdiction_id = $1 ORDER BY d.created_at, u.name`,
      [this.id],
    );
  }

  async reminders(suggestionId: string, clock = 'reply'): Promise<ReminderRow[]> {
    return this.db.query<ReminderRow[]>(
      `SELECT r.id, r.clock, r.level, u.name AS who, r.state, r.planned_at AS "plannedAt", r.sent_at AS "sentAt",
              r.digest_id AS "digestId", r.clock_run_id AS "runId"
       FROM reminder r JOIN app_user u ON u.id = r.recipient_id WHERE r.suggestion_id = $1 AND r.clock = $2
       ORDER BY r.level_order, u.name`,
      [suggestionId, clock],
    );
  }
  /** `level who` of the reminders in a state. */
  async those(suggestionId: string, state: string, clock = 'reply'): Promise<string[]> {
    const rows = await this.reminders(suggestionId, clock);
    return rows.filter((row) => row.state === state).map(({ level, who }) => `${level} ${who}`);
  }

  async inbox(who: Person, kind = 'reminder_digest'): Promise<{ content: Record<string, unknown>; sentAt: Date }[]> {
    return this.db.query(
      'SELECT content, sent_at AS "sentAt" FROM inbox_message WHERE recipient_id = $1 AND kind = $2 ORDER BY sent_at, id',
      [this.person(who).id, kind],
    );
  }
}

/** The day and minute in Shanghai at which a reminder is planned. */
export function plannedAt({ plannedAt: at }: Pick<ReminderRow, 'plannedAt'>): string {
  return `${shanghaiDate(at)} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(11, 16)}`;
}
