import { InvalidFields } from '@bihuan/record';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { countOrNull, textOrNull } from '../document/shown.js';
import { isText, NumberText, TextField } from '../validation/fields.js';

/** The query every list takes. */
export class PageQuery {
  @NumberText({ min: 1, max: 200, optional: true, description: 'how many at most (50)' })
  limit?: string;

  @TextField({ max: 1000, optional: true, description: '`nextCursor` of the page before' })
  cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: number | null;
}
export interface List<T> {
  readonly items: readonly T[];
}

/** How the OpenAPI document calls a page of these. */
export function PageOf<T>(item: Type<T>): Type<Page<T>> {
  class PageShape {
    @ApiProperty({ type: [item] }) items!: readonly T[];
    @ApiProperty({ ...textOrNull, description: 'the `cursor` of the next page' }) nextCursor!: string | null;
    @ApiProperty({ ...countOrNull, description: 'of all pages; null when counting would be slow' }) total!: number | null;
  }
  return named(PageShape, `PageOf${item.name}`);
}
/** How it calls a list that is always whole. */
export function ListOf<T>(item: Type<T>): Type<List<T>> {
  class ListShape {
    @ApiProperty({ type: [item] }) items!: readonly T[];
  }
  return named(ListShape, `ListOf${item.name}`);
}
function named<C extends Type>(shape: C, name: string): C {
  Object.defineProperty(shape, 'name', { value: name });
  return shape;
}

export function limitOf({ limit }: PageQuery): number {
  return limit ? Number(limit) : 50;
}
/** The position a cursor stands for, an array of texts of the given length; InvalidFields if it is not one of ours. */
export function positionOf({ cursor }: PageQuery, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(position) && position.length === length && position.every(isText)) return position;
  } catch {
    // falls through to the one answer for every bad cursor
  }
  throw new InvalidFields([{ path: 'cursor', code: 'field.cursor' }]);
}
export function cursorOf(position: readonly string[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}
/** A page of rows that were read one more than asked for. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  total: number | null,
  show: (row: R) => T,
  position: (row: R) => string[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), nextCursor: rows.length > limit && last !== undefined ? cursorOf(position(last)) : null, total };
}
