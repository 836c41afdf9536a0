import type { DataSource } from 'typeorm';

/** A town has so many people in offices and units; each open clock concerns one of them. */
const TOWNS = 40;
const PEOPLE_PER_TOWN = 50;

/**
 * So many open reply clocks, each with the rungs of its ladder that are still to come: three planned rows, none of them due before
 * 2027. Indexes are made after the rows, as a restore would.
 */
export async function fillOpenClocks(db: DataSource, clocks: number): Promise<void> {
  const indexes = await db.query<{ name: string; definition: string }[]>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE tablename IN ('suggestion', 'clock_run', 'reminder') AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
  );
  for (const { name } of indexes) await db.query(`DROP INDEX ${name}`);
  const filler = db.createQueryRunner();
  try {
    // foreign keys hold by construction
    await filler.query('SET session_replication_role = replica');
    await filler.query('SET statement_timeout = 0');
    const town = `('00000000-0000-7000-8000-' || lpad(to_hex(t), 12, '0'))::uuid`;
    const person = (t: string, p: string): string => `('00000000-0000-7001-8000-' || lpad(to_hex(${t} * 1000 + ${p}), 12, '0'))::uuid`;
    const id = (kind: string, n: string): string => `('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
    await filler.query(`INSERT INTO jurisdiction (id, name, short_name, path)
      SELECT ${town}, '第' || t || '镇', '镇' || t, ARRAY[${town}] FROM generate_series(1, ${TOWNS}) t`);
    await filler.query(`INSERT INTO app_user (id, jurisdiction_id, username, name, password_hash, roles)
      SELECT ${person('t', 'p')}, ${town}, 'u' || t || '.' || p, '用户' || p, 'none', '{staff}'
      FROM generate_series(1, ${TOWNS}) t, generate_series(1, ${PEOPLE_PER_TOWN}) p`);
    const of = `1 + n % ${TOWNS} AS t, 1 + (n / ${TOWNS}) % ${PEOPLE_PER_TOWN} AS p`;
    await filler.query(`INSERT INTO suggestion (id, jurisdiction_id, number, title, content, status, version, last_event_at, cycle, on_spot,
        received_at, assigned_at, current_assigned_at, resolved_unevaluated, supervised, progress)
      SELECT ${id('10000000', 'n')}, ${town}, '镇' || t || '-2026-' || n, '第 ' || n || ' 号路段路灯不亮', '请维修', 'assigned', 2,
        '2026-12-01', 1, false, '2026-12-01', '2026-12-01', '2026-12-01', false, false, '{}'
      FROM (SELECT n, ${of} FROM generate_series(1, ${clocks}) n) s`);
    await filler.query(`INSERT INTO clock_run (run_id, jurisdiction_id, suggestion_id, position, clock, cycle, started_at, rule, shift,
        original_due_on, due_on, moves)
      SELECT ${id('20000000', 'n')}, ${town}, ${id('10000000', 'n')}, 1, 'reply', 1, '2026-12-01', '{"amount":3,"unit":"months"}', true,
        '2027-03-01', '2027-03-01', '[]' FROM (SELECT n, ${of} FROM generate_series(1, ${clocks}) n) s`);
    await filler.query(`INSERT INTO reminder (id, jurisdiction_id, suggestion_id, clock_run_id, clock, cycle, level, level_order, level_on,
        recipient_id, state, planned_at)
      SELECT gen_random_uuid(), ${town}, ${id('10000000', 'n')}, ${id('20000000', 'n')}, 'reply', 1, level, place, day::date,
        ${person('t', 'p')}, 'planned', (day::date + time '09:00') AT TIME ZONE 'Asia/Shanghai'
      FROM (SELECT n, ${of} FROM generate_series(1, ${clocks}) n) s,
        (VALUES ('before_15', -15, '2027-02-14'), ('before_3', -3, '2027-02-26'), ('due', 0, '2027-03-01')) AS rung (level, place, day)`);
  } finally {
    await filler.release();
  }
  for (const { definition } of indexes) {
    // the search index over texts takes minutes for a million cases, and no reminder looks at it
    if (!definition.includes('text_grams')) await db.query(definition);
  }
  for (const table of ['suggestion', 'clock_run', 'reminder', 'app_user']) await db.query(`VACUUM (ANALYZE) ${table}`);
}

/** Makes the first rung of so many clocks due on that day, spread over all of them; clocks used before are left out. */
export async function makeDue(db: DataSource, due: number, clocks: number, turn: number, day: string): Promise<void> {
  const step = Math.floor(clocks / due);
  await db.query(
    `UPDATE reminder SET level_on = $1::date, planned_at = ($1::date + time '09:00') AT TIME ZONE 'Asia/Shanghai'
     WHERE level = 'before_15' AND clock_run_id IN (
       SELECT ('20000000-0000-7000-8000-' || lpad(to_hex(1 + n * ${step} + ${turn}), 12, '0'))::uuid FROM generate_series(0, ${due - 1}) n)`,
    [day],
  );
  await db.query('VACUUM (ANALYZE) reminder');
  await db.query('CHECKPOINT');
}
