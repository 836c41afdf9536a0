import { STATES, type State } from '@bihuan/domain';
import { initialsOf, visibleCases } from '@bihuan/record';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentCaller, type Caller } from '../access/caller.js';
import { text } from '../document/shown.js';
import { TextField } from '../validation/fields.js';
import { readFields } from '../validation/read-fields.js';

class SearchQuery {
  @TextField({ max: 100, description: 'part of a number, title or text, down to one character; or the initials of a title’s pinyin' })
  q!: string;
}
class FoundCase {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) number!: string;
  @ApiProperty(text) title!: string;
  @ApiProperty({ enum: STATES }) status!: State;
}
class FoundName {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) name!: string;
}
class SearchShape {
  @ApiProperty({ type: [FoundCase], description: 'by number first, then title, initials and text; the newest first' }) cases!: FoundCase[];
  @ApiProperty({ type: [FoundName] }) units!: FoundName[];
  @ApiProperty({ type: [FoundName] }) deputies!: FoundName[];
}

const MOST_CASES = 10;
const MOST_NAMES = 5;
/** Of a text that stands in very many cases, the newest ones are looked at. */
const MOST_LOOKED_AT = 300;
/** What a search in pinyin is made of. */
const LATIN = /^[a-z0-9]+$/i;

/** One box for everything: what of the caller's town has these signs in it. */
@ApiTags('search')
@Controller('search')
export class SearchController {
  private readonly initials = new Map<string, string>();

  constructor(private readonly db: DataSource) {}

  @Get()
  @ApiOperation({ summary: 'Cases, units and deputies that a few signs could mean' })
  @ApiResponse({ status: 200, type: SearchShape })
  async search(@CurrentCaller() caller: Caller, @Query() raw: SearchQuery): Promise<SearchShape> {
    const q = readFields(SearchQuery, raw).q.trim().toLowerCase();
    const [cases, units, deputies] = await Promise.all([
      this.cases(caller, q),
      this.named('handling_unit', caller, q),
      this.named('deputy', caller, q),
    ]);
    return { cases, units, deputies };
  }

  private async cases(caller: Caller, q: string): Promise<FoundCase[]> {
    const params: unknown[] = [q, `%${q.replace(/[\\%_]/g, '\\$&')}%`];
    const visible = caller.roles.every((role) => role === 'admin') ? null : visibleCases(caller, params);
    if (visible === null) return [];
    const said = `(s.number || ' ' || s.title || ' ' || s.content)`;
    const initials = LATIN.test(q) ? 'OR (text_grams(s.title_initials) @> text_grams($1) AND s.title_initials LIKE $2)' : '';
    return this.db.query<FoundCase[]>(
      `SELECT id, number, title, status FROM (
         SELECT s.id, s.number, s.title, s.status, s.received_at, s.title_initials FROM suggestion s
         WHERE ${visible} AND ((text_grams${said} @> text_grams($1) AND ${said} ILIKE $2) ${initials})
         ORDER BY s.received_at DESC, s.id DESC LIMIT ${MOST_LOOKED_AT}) f
       ORDER BY CASE WHEN number ILIKE $2 THEN 0 WHEN title ILIKE $2 THEN 1 WHEN title_initials LIKE $2 THEN 2 ELSE 3 END,
         received_at DESC, id DESC LIMIT ${MOST_CASES}`,
      params,
    );
  }

  /** Units and deputies are few: they are looked through one by one. */
  private async named(table: 'handling_unit' | 'deputy', caller: Caller, q: string): Promise<FoundName[]> {
    const rows = await this.db.query<FoundName[]>(
      `SELECT t.id, t.name FROM ${table} t JOIN jurisdiction j ON j.id = t.jurisdiction_id
       WHERE t.active AND j.path @> ARRAY[$1::uuid] ORDER BY t.name, t.id`,
      [caller.jurisdictionId],
    );
    return rows.filter(({ name }) => name.toLowerCase().includes(q) || this.initialsOf(name).includes(q)).slice(0, MOST_NAMES);
  }

  private initialsOf(name: string): string {
    const known = this.initials.get(name) ?? initialsOf(name);
    this.initials.set(name, known);
    return known;
  }
}
