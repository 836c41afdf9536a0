import { pinyin } from 'pinyin-pro';
import type { DataSource } from 'typeorm';

/**
 * The first letters of a text's pinyin, letters and digits as they are, everything else left out: 3号水管漏水 → 3hsgls. The library
 * knows which reading a character has among its neighbours (重修 cx, 重量 zl).
 */
export function initialsOf(text: string): string {
  return pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'spaced' })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const AT_ONCE = 1000;
/** Works out the initials of titles that were recorded before there were any; answers of how many. */
export async function fillInitials(db: DataSource): Promise<number> {
  for (let filled = 0; ;) {
    const rows = await db.query<{ id: string; title: string }[]>(
      `SELECT id, title FROM suggestion WHERE title_initials IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
    );
    if (rows.length === 0) return filled;
    await db.query(
      'UPDATE suggestion s SET title_initials = n.initials FROM unnest($1::uuid[], $2::text[]) AS n (id, initials) WHERE s.id = n.id',
      [rows.map(({ id }) => id), rows.map(({ title }) => initialsOf(title))],
    );
    filled += rows.length;
  }
}
