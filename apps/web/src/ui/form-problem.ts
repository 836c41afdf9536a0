import type { FormInstance } from 'antd';
import { Problem } from '../api';

/** Puts what the API said of each field beside it; what belongs to none is answered, to be shown above the button. */
export function showInForm(form: FormInstance, error: unknown): string | null {
  if (!(error instanceof Problem)) throw error;
  const known = new Set(Object.keys(form.getFieldsValue(true) as object));
  const rest: string[] = [];
  for (const { path, message } of error.errors) {
    const name = path.split('.');
    const field = form.getFieldInstance(name.length === 1 ? path : name) as unknown;
    if (field || known.has(path)) form.setFields([{ name: name.length === 1 ? path : name, errors: [message] }]);
    else rest.push(message);
  }
  if (error.errors.length === 0) return error.message;
  return rest.length > 0 ? rest.join('；') : null;
}
