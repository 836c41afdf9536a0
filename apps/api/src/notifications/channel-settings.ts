import { InvalidFields, type ChannelKind, type FieldProblem } from '@bihuan/record';
import type { FieldCode } from '../problems/messages.js';

/** What is shown instead of a secret; sent back unchanged it keeps the stored one. */
export const HIDDEN = '••••';

interface SettingField {
  readonly type: 'text' | 'port' | 'boolean' | 'url' | 'mail';
  readonly required?: true;
  /** never shown again; of an address only its beginning, because a robot's key stands in it */
  readonly secret?: true;
}
const ROBOT = { url: { type: 'url', required: true, secret: true }, secret: { type: 'text', secret: true } } as const;

/** The settings of each kind of channel. */
const SETTINGS: Readonly<Record<ChannelKind, Readonly<Record<string, SettingField>>>> = {
  email: {
    host: { type: 'text', required: true },
    port: { type: 'port', required: true },
    secure: { type: 'boolean' },
    username: { type: 'text' },
    password: { type: 'text', secret: true },
    from: { type: 'mail', required: true },
  },
  wecom: ROBOT,
  dingtalk: ROBOT,
  feishu: ROBOT,
  webhook: { url: { type: 'url', required: true }, secret: { type: 'text', required: true, secret: true } },
};
type Settings = Readonly<Record<string, unknown>>;

/** The settings as they are to be stored; InvalidFields with a problem per field. `before` are those stored now. */
export function readSettings(kind: ChannelKind, raw: unknown, before: Settings = {}): Settings {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new InvalidFields([{ path: 'settings', code: 'field.object' }]);
  const fields = SETTINGS[kind];
  const given = raw as Settings;
  const problems: FieldProblem[] = Object.keys(given)
    .filter((name) => !(name in fields))
    .map((name) => ({ path: `settings.${name}`, code: 'field.unknown' }));
  const settings: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const kept = field.secret && typeof given[name] === 'string' && given[name].includes(HIDDEN);
    const value = kept ? before[name] : given[name];
    const code = faultOf(field, value);
    if (code) problems.push({ path: `settings.${name}`, code, params: { min: 1, max: field.type === 'port' ? 65_535 : 1000 } });
    else if (value !== undefined && value !== null && value !== '') settings[name] = value;
  }
  if (problems.length > 0) throw new InvalidFields(problems);
  return settings;
}

function faultOf({ type, required }: SettingField, value: unknown): FieldCode | null {
  if (value === undefined || value === null || value === '') return required ? 'field.required' : null;
  if (type === 'boolean') return typeof value === 'boolean' ? null : 'field.boolean';
  if (type === 'port') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535 ? null : 'field.integer';
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) return 'field.text';
  if (value.length > 1000) return 'field.too_long';
  if (type === 'url') return isWebAddress(value) ? null : 'field.url';
  if (type === 'mail') return isMailAddress(value) ? null : 'field.mail';
  return /[\r\n]/.test(value) ? 'field.text' : null;
}

function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '';
}
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text);
}

/** The settings without what must not be read again. */
export function shownSettings(kind: ChannelKind, settings: Settings): Settings {
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const field = SETTINGS[kind][name];
      if (!field?.secret) return [name, value];
      return [name, field.type === 'url' ? `${new URL(String(value)).origin}/${HIDDEN}` : HIDDEN];
    }),
  );
}
