import type { DataSource } from 'typeorm';

/** A town has so many people in offices and units; each open clock concerns one of them. */
const TOWNS = 40;
const PEOPLE_PER_TOWN = 50;

/**
 * So many open reply clocks, each with the rungs of its ladder that are still to come: three planned rows. Clocks that started on
 * the same days lie together, as they do in life: the first `blocks` of them reach their first rung on the given days, all the
 * others in 2027. Indexes are made after the rows, as a restore would.
 */
export async function fillOpenClocks(
  db: DataSource,
  clocks: number,
  blocks: readonly { readonly day: string; readonly due: number }[],
): Promise<void> {
  const starts = blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { due }) => sum + due, 0));
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
    await filler.query(
      `INSERT INTO reminder (id, jurisdiction_id, suggestion_id, clock_run_id, clock, cycle, level, level_order, level_on,
        recipient_id, state, planned_at)
      SELECT ('30000000-0000-7000-8000-' || lpad(to_hex(n * 8 + step), 12, '0'))::uuid, ${town}, ${id('10000000', 'n')},
        ${id('20000000', 'n')}, 'reply', 1, level, place, day, ${person('t', 'p')}, 'planned',
        (day + time '09:00') AT TIME ZONE 'Asia/Shanghai'
      FROM (SELECT n, ${of} FROM generate_series(1, ${clocks}) n) s, LATERAL (
        SELECT 1 AS step, 'before_15' AS level, -15 AS place, coalesce((SELECT b.day FROM unnest($1::date[], $2::int[], $3::int[]) AS b (day, start, due)
          WHERE n > b.start AND n <= b.start + b.due), '2027-02-14'::date) AS day
        UNION ALL SELECT 2, 'before_3', -3, '2027-02-26' UNION ALL SELECT 3, 'due', 0, '2027-03-01') AS rung`,
      [blocks.map(({ day }) => day), starts, blocks.map(({ due }) => due)],
    );
  } finally {
    await filler.release();
  }
  for (const { definition } of indexes) {
    // the search index over texts takes minutes for a million cases, and no reminder looks at it
    if (!definition.includes('text_grams')) await db.query(definition);
  }
  await db.query('CHECKPOINT');
  for (const table of ['suggestion', 'clock_run', 'reminder', 'app_user']) await db.query(`VACUUM (ANALYZE) ${table}`);
}
