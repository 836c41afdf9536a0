import { InvalidFields, type FieldProblem } from '@bihuan/record';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';

/**
 * The body or query as an instance of its class, or InvalidFields with one entry per bad field. Unknown fields are refused:
 * a misspelt one would be lost in silence.
 */
export function readFields<T extends object>(type: new () => T, input: unknown): T {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InvalidFields([{ path: '', code: 'field.object' }]);
  }
  const value = plainToInstance(type, input);
  const errors = validateSync(value, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false, stopAtFirstError: true });
  if (errors.length > 0) throw new InvalidFields(errors.flatMap((error) => problemsOf(error, '')));
  return value;
}

function problemsOf(error: ValidationError, prefix: string): FieldProblem[] {
  const path = /^\d+$/.test(error.property) ? `${prefix}[${error.property}]` : prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([name, message]): FieldProblem => {
    if (name === 'whitelistValidation') return { path, code: 'field.unknown' };
    return message.startsWith('{') ? { path, ...(JSON.parse(message) as Omit<FieldProblem, 'path'>) } : { path, code: 'field.object' };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}
