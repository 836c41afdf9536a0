import { ApiProperty } from '@nestjs/swagger';

/** Fields of answers, as the OpenAPI document says of them. Those of bodies and queries are in validation/fields.ts. */
export const text = { type: String } as const;
export const textOrNull = { type: String, nullable: true } as const;
export const texts = { type: String, isArray: true } as const;
export const moment = { type: String, format: 'date-time' } as const;
export const momentOrNull = { ...moment, nullable: true } as const;
export const date = { type: String, format: 'date' } as const;
export const dateOrNull = { ...date, nullable: true } as const;
export const count = { type: 'integer' } as const;
export const countOrNull = { ...count, nullable: true } as const;
export const fraction = { type: 'number' } as const;
export const fractionOrNull = { ...fraction, nullable: true } as const;
export const flag = { type: Boolean } as const;

/** Headers of answers. */
export const LOCATION = { Location: { description: 'where it is found', schema: { type: 'string' } } } as const;
export const ETAG = { ETag: { description: 'the version in quotes, for If-Match', schema: { type: 'string' } } } as const;

/** Of what the worker does: asked for, and not done yet. */
export class StartedShape {
  @ApiProperty(text) id!: string;
}
export const FILE = { type: 'string', format: 'binary' } as const;
export const FILE_FORM = { type: 'object', required: ['file'] as string[], properties: { file: FILE } } as const;
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const WORD_DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A letter to print. */
export const PAGE_TO_PRINT = { status: 200, content: { 'text/html': { schema: { type: 'string' } } } } as const;
