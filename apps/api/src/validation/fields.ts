import { isLocalDate } from '@bihuan/domain';
import { isId } from '@bihuan/record';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import type { FieldCode } from '../problems/messages.js';

interface FieldOptions {
  /** may be absent or null */
  readonly optional?: boolean;
  readonly description?: string;
}
type Params = Readonly<Record<string, string | number>>;

/** A check with its message's code; the text is written in the reader's language later. */
function check(code: FieldCode, test: (value: unknown) => boolean, params: Params = {}): PropertyDecorator {
  return ValidateBy({ name: code, validator: { validate: test } }, { message: JSON.stringify({ code, params }) });
}

/** One field: its checks, whether it may be absent, and what the OpenAPI document says of it. */
function fieldOf(api: ApiPropertyOptions, { optional, description }: FieldOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const options = { ...api, ...(description ? { description } : {}) };
  return optional
    ? applyDecorators(IsOptional(), ApiPropertyOptional({ ...options, nullable: true }), ...checks)
    : applyDecorators(ApiProperty(options), ...checks);
}

/** Characters as people count them: code points. */
function lengthOf(text: string): number {
  return [...text].length;
}
/** A text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\0') && value.isWellFormed();
}
const whole = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

/** An ISO 8601 instant with offset, on a date that exists. */
export function isInstant(value: unknown): value is string {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  return isLocalDate(date) && typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** A text that says something, of at most `max` characters (10,000 unless told). */
export function TextField({
  max = 10_000,
  blank = false,
  ...options
}: FieldOptions & { max?: number; blank?: boolean } = {}): PropertyDecorator {
  const checks = [
    check('field.text', isText),
    check('field.too_long', (value) => !isText(value) || lengthOf(value) <= max, { max }),
    ...(blank ? [] : [check('field.blank', (value) => !isText(value) || value.trim() !== '')]),
  ];
  return fieldOf({ type: String, maxLength: max }, options, ...checks);
}
export function ChoiceField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return fieldOf(
    { enum: [...values] },
    options,
    check('field.choice', (value) => values.some((one) => one === value), { values: values.join(', ') }),
  );
}
export function ChoiceListField(values: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const all = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every((one) => values.includes(String(one)));
  return fieldOf({ enum: [...values], isArray: true }, options, check('field.choice', all, { values: values.join(', ') }));
}
export function DateField(options: FieldOptions = {}): PropertyDecorator {
  return fieldOf({ type: String, format: 'date', example: '2026-02-10' }, options, check('field.date', isLocalDate));
}
export function InstantField(options: FieldOptions = {}): PropertyDecorator {
  return fieldOf({ type: String, format: 'date-time', example: '2026-02-10T09:00:00+08:00' }, options, check('field.instant', isInstant));
}
export function IdField(options: FieldOptions = {}): PropertyDecorator {
  return fieldOf({ type: String }, options, check('field.id', isId));
}
export function IdListField(options: FieldOptions = {}): PropertyDecorator {
  const all = (value: unknown): boolean => Array.isArray(value) && value.length <= 100 && value.every(isId);
  return fieldOf({ type: String, isArray: true, maxItems: 100 }, options, check('field.ids', all));
}
export function BooleanField(options: FieldOptions = {}): PropertyDecorator {
  return fieldOf(
    { type: Boolean },
    options,
    check('field.boolean', (value) => typeof value === 'boolean'),
  );
}
export function IntegerField({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const inside = (value: unknown): boolean => whole(value) && value >= min && value <= max;
  return fieldOf({ type: 'integer', minimum: min, maximum: max }, options, check('field.integer', inside, { min, max }));
}
/** A number in a query string. */
export function NumberText({ min, max, ...options }: FieldOptions & { min: number; max: number }): PropertyDecorator {
  const inside = (value: unknown): boolean =>
    typeof value === 'string' && /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
  return fieldOf({ type: 'integer', minimum: min, maximum: max }, options, check('field.integer', inside, { min, max }));
}
