import type { Draft } from './store';

/** What can be filled in on 记一条. */
export interface Values {
  readonly content: string;
  readonly title: string;
  readonly location: string;
  readonly categoryCode: string;
  readonly receptionSessionId: string;
  readonly deputyId: string;
  readonly onSpotReply: string;
  readonly name: string;
  readonly phone: string;
  readonly village: string;
  readonly confidential: boolean;
  readonly coDeputyIds: readonly string[];
}
export const NOTHING: Values = {
  content: '',
  title: '',
  location: '',
  categoryCode: '',
  receptionSessionId: '',
  deputyId: '',
  onSpotReply: '',
  name: '',
  phone: '',
  village: '',
  confidential: false,
  coDeputyIds: [],
};
const TITLE_LENGTH = 30;

export function isEmpty(value: Values[keyof Values]): boolean {
  return value === '' || value === false || (Array.isArray(value) && value.length === 0);
}
/** The first sentence of what was said, as long as a title may be. */
export function titleOf(content: string): string {
  const first = content.trim().split(/[。！？\n]/)[0] ?? '';
  return [...first].slice(0, TITLE_LENGTH).join('');
}

/** The body of the request: what is empty is left out. */
export function bodyOf({ name, phone, village, confidential, title, content, ...rest }: Values): Draft['body'] {
  const filled = (values: Partial<Values>): object => Object.fromEntries(Object.entries(values).filter(([, value]) => !isEmpty(value)));
  const resident = filled({ name, phone, village, confidential });
  return { ...filled(rest), title, content, ...(Object.keys(resident).length > 0 ? { resident } : {}) };
}
/** The way back. */
export function valuesOf({ resident, ...body }: Draft['body']): Values {
  const told: Readonly<Record<string, unknown>> = { ...body, ...resident };
  const names = Object.keys(NOTHING) as (keyof Values)[];
  return { ...NOTHING, ...Object.fromEntries(names.flatMap((name) => (told[name] ? [[name, told[name]]] : []))) };
}
