import { LEDGER_COLUMNS, type LedgerColumn } from '@bihuan/record';
import { ApiProperty } from '@nestjs/swagger';
import { count, countOrNull, flag, moment, momentOrNull, text, texts } from '../document/shown.js';
import { PageOf } from '../lists/page.js';

export class ImportShape {
  @ApiProperty(text) id!: string;
  @ApiProperty(text) fileName!: string;
  @ApiProperty({ ...flag, description: 'judged only, nothing recorded' }) dryRun!: boolean;
  @ApiProperty({ ...text, description: 'a name' }) startedBy!: string;
  @ApiProperty(moment) createdAt!: string;
  @ApiProperty(momentOrNull) finishedAt!: string | null;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) state!: 'waiting' | 'running' | 'done' | 'failed';
  @ApiProperty({ ...count, description: 'read so far' }) rows!: number;
  @ApiProperty({ ...count, description: 'rows that changed nothing too' }) accepted!: number;
  @ApiProperty(count) rejected!: number;
}
export const PageOfImports = PageOf(ImportShape);

class RowErrorShape {
  @ApiProperty({ ...count, description: 'as the spreadsheet numbers it; the header is 1' }) row!: number;
  @ApiProperty({ ...text, description: "the header's text in the file" }) column!: string;
  @ApiProperty(text) code!: string;
  @ApiProperty({ ...text, description: "in the reader's language" }) message!: string;
}
export class ImportResultShape extends ImportShape {
  @ApiProperty({ type: [RowErrorShape] }) errors!: readonly RowErrorShape[];
}

class LedgerColumnShape {
  @ApiProperty({ enum: LEDGER_COLUMNS }) name!: LedgerColumn;
  @ApiProperty(flag) needed!: boolean;
}
export class LedgerPreviewShape {
  @ApiProperty(texts) headers!: readonly string[];
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } }, description: 'the first rows' })
  sample!: readonly (readonly string[])[];
  @ApiProperty({ ...countOrNull, description: 'with something in them; null when there are more than were counted' }) rows!: number | null;
  @ApiProperty({ type: [LedgerColumnShape] }) columns!: readonly LedgerColumnShape[];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: [...LEDGER_COLUMNS] },
    description: 'header in the file → the column that it probably is',
  })
  mapping!: Readonly<Record<string, LedgerColumn>>;
}
