import { visibleCases, type Reader } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { TextField } from '../validation/fields.js';

export class SimilarQuery {
  @TextField({ max: 1_000, description: 'what was said' }) text!: string;
}
/** Only so many of the newest are compared, and so many shown; less alike than this is not alike. */
const COMPARED = 2_000;
const SHOWN = 5;
const ALIKE = 0.3;

/** The two-character pieces of a text, punctuation aside: most Chinese words have two characters. */
function piecesOf(text: string): string[] {
  const runs = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(runs.flatMap((run) => [...run].slice(1).map((letter, index) => `${[...run][index] ?? ''}${letter}`)))];
}

/** Ids of earlier cases that this reader may read and that speak of the same, the most alike first. */
export async function similarCases(db: Reader, caller: Caller, text: string): Promise<string[]> {
  const pieces = piecesOf(text);
  const params: unknown[] = [pieces];
  const visible = visibleCases(caller, params);
  if (visible === null || pieces.length < 3) return [];
  const rows = await db.query<{ id: string }[]>(
    `SELECT id FROM (SELECT s.id, s.received_at, (SELECT count(*) FROM unnest($1::text[]) AS piece
         WHERE position(piece IN lower(s.title || ' ' || s.content)) > 0)::float / ${pieces.length} AS shared
       FROM (SELECT * FROM suggestion s WHERE ${visible} ORDER BY s.received_at DESC LIMIT ${COMPARED}) AS s) AS compared
     WHERE shared >= ${ALIKE} ORDER BY shared DESC, received_at DESC LIMIT ${SHOWN}`,
    params,
  );
  return rows.map(({ id }) => id);
}
