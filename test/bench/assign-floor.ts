import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { CASE_COLUMNS, type CaseRow } from '@bihuan/record';
import pg from 'pg';

/**
 * The floor under the assign transition: bare node:http and pg, the statements that the product sends for it in one transaction,
 * with values made up in advance. No validation, no workflow, no calendar, no representation beyond the row.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const REMINDERS = [
  ['accept', 'due', 'staff'],
  ['accept', 'overdue_1', 'staff'],
  ['accept', 'overdue_1', 'head'],
  ['accept', 'overdue_3', 'office'],
  ['reply', 'before_15', 'staff'],
  ['reply', 'before_7', 'staff'],
  ['reply', 'before_3', 'staff'],
  ['reply', 'due', 'staff'],
  ['reply', 'due', 'head'],
  ['reply', 'overdue_1', 'staff'],
  ['reply', 'overdue_1', 'head'],
  ['reply', 'overdue_5', 'leader'],
  ['reply', 'overdue_10', 'principal'],
  ['reply', 'overdue_15', 'presidium'],
] as const;

interface Person {
  id: string;
  roles: string[];
  unitId: string | null;
}

async function assign(id: string, token: string, leadUnitId: string): Promise<string> {
  const now = new Date();
  const day = (offset: number): string => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const { rows: callers } = await pool.query<{ id: string; jurisdictionId: string }>(
    `SELECT u.id, u.username, u.name, u.roles, u.jurisdiction_id AS "jurisdictionId", u.unit_id, u.deputy_id, c.id AS credential, c.expires_at
       FROM api_token c JOIN app_user u ON u.id = c.user_id WHERE c.token_hash = $1 AND c.revoked_at IS NULL AND u.active`,
    [createHash('sha256').update(token).digest()],
  );
  const caller = callers[0];
  if (!caller) throw new Error('no caller');
  const town = caller.jurisdictionId;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows: cases } = await client.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM suggestion s WHERE s.id = $1 AND s.jurisdiction_id = $2`,
      [id, town],
    );
    const seen = cases[0];
    if (!seen) throw new Error('no case');
    await client.query('SELECT id, version FROM suggestion WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [[id]]);
    await reference(client, town, now);
    await client.query('SELECT id FROM handling_unit WHERE jurisdiction_id = $1 AND active', [town]);
    const values = [
      id,
      seen.version,
      'assigned',
      seen.version + 1,
      now,
      1,
      false,
      seen.deputy_id,
      leadUnitId,
      null,
      seen.received_at,
      now,
      now,
      null,
      null,
      null,
      null,
      null,
      false,
      null,
      false,
      JSON.stringify(seen.progress),
    ];
    await client.query(
      `UPDATE suggestion SET status = $3, version = $4, last_event_at = $5, cycle = $6, on_spot = $7, deputy_id = $8, lead_unit_id = $9, merged_into = $10,
         received_at = $11, assigned_at = $12, current_assigned_at = $13, accepted_at = $14, first_replied_at = $15, replied_at = $16, reply_kind = $17,
         resolved_at = $18, resolved_unevaluated = $19, concluded_at = $20, supervised = $21, progress = $22 WHERE id = $1 AND version = $2`,
      values,
    );
    const eventId = randomUUID();
    await client.query(
      `INSERT INTO event (id, jurisdiction_id, suggestion_id, seq, type, actor_id, actor, on_paper, occurred_at, recorded_at, data, clock_changes)
       VALUES ($1, $2, $3, $4, 'assigned', $5, $6, false, $7, $7, $8, $9)`,
      [
        eventId,
        town,
        id,
        seen.version + 1,
        caller.id,
        JSON.stringify(caller),
        now,
        JSON.stringify({ leadUnitId }),
        JSON.stringify(seen.clocks),
      ],
    );
    const first = seen.clocks[0];
    const runs = { assign: first?.runId ?? '', accept: randomUUID(), reply: randomUUID() };
    const rows = Object.entries(runs).map(([clock, run], position) => [
      run,
      town,
      id,
      position,
      clock,
      null,
      1,
      now,
      JSON.stringify({ amount: 3, unit: 'months' }),
      true,
      day(30),
      day(30),
      '[]',
      clock === 'assign' ? now : null,
      clock === 'assign' ? 'met' : null,
    ]);
    const tuples = rows.map((row, at) => `(${row.map((_, column) => `$${at * row.length + column + 1}`).join(',')})`);
    await client.query(
      `INSERT INTO clock_run (run_id, jurisdiction_id, suggestion_id, position, clock, unit_id, cycle, started_at, rule, shift, original_due_on, due_on,
         moves, stopped_at, outcome) VALUES ${tuples.join(',')}
       ON CONFLICT (run_id) DO UPDATE SET due_on = excluded.due_on, moves = excluded.moves, stopped_at = excluded.stopped_at, outcome = excluded.outcome`,
      rows.flat(),
    );
    const { rows: people } = await client.query<Person>(
      'SELECT id, roles, unit_id AS "unitId", deputy_id AS "deputyId" FROM app_user WHERE jurisdiction_id = $1 AND active',
      [town],
    );
    const recipients = REMINDERS.flatMap(([clock, level, role], order) =>
      people
        .filter((one) => one.roles.includes(role) && (one.unitId === null || one.unitId === leadUnitId))
        .map((one) => ({ clock, level, order, id: one.id })),
    );
    await client.query(
      `INSERT INTO reminder (id, jurisdiction_id, suggestion_id, clock_run_id, clock, cycle, level, level_order, level_on, recipient_id, state, planned_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::text[], $8::int[], $9::date[], $10::uuid[], $11::text[], $12::timestamptz[])
       ON CONFLICT (clock_run_id, level, recipient_id) DO UPDATE SET state = excluded.state WHERE reminder.state <> 'sent'`,
      [
        recipients.map(() => randomUUID()),
        recipients.map(() => town),
        recipients.map(() => id),
        recipients.map(({ clock }) => runs[clock]),
        recipients.map(({ clock }) => clock),
        recipients.map(() => 1),
        recipients.map(({ level }) => level),
        recipients.map(({ order }) => order),
        recipients.map(() => day(30)),
        recipients.map((one) => one.id),
        recipients.map(() => 'planned'),
        recipients.map(() => now),
      ],
    );
    await client.query(
      `INSERT INTO outbox (id, jurisdiction_id, job, payload, created_at, relay_after) VALUES ($1, $2, 'announce', $3, $4, $4)`,
      [randomUUID(), town, JSON.stringify({ eventId }), now],
    );
    const { rows: after } = await client.query<CaseRow>(`SELECT ${CASE_COLUMNS} FROM suggestion s WHERE s.id = ANY ($1)`, [[id]]);
    await client.query('SELECT suggestion_id, name, phone, village, confidential FROM resident WHERE suggestion_id = ANY ($1)', [[id]]);
    await reference(client, town, now);
    await client.query('COMMIT');
    return JSON.stringify(after[0]);
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function reference(client: pg.PoolClient, town: string, now: Date): Promise<void> {
  await client.query(
    `SELECT coalesce((SELECT max(revision) FROM calendar_year), 0) AS revision,
            (SELECT p.id FROM jurisdiction j, policy_version p WHERE j.id = $1 AND p.jurisdiction_id = ANY (j.path) AND p.in_force_from <= $2
              ORDER BY array_position(j.path, p.jurisdiction_id) DESC, p.in_force_from DESC LIMIT 1) AS policy`,
    [town, now],
  );
}

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (part: string) => (body += part));
  request.on('end', () => {
    const id = request.url?.split('/')[4] ?? '';
    const { leadUnitId } = JSON.parse(body) as { leadUnitId: string };
    assign(id, (request.headers.authorization ?? '').slice(7), leadUnitId).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => process.send?.('ready'));
process.on('disconnect', () => process.exit(0));
