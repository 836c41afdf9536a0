import { Button } from 'antd';
import { useState } from 'react';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import type { Opened } from './counted-cases';
import { percent } from './percent';
import { RateShown } from './rate';
import type { Closure, Rate } from './shapes';

type Definition = Schema<'Definition'>;
type Value = number | Rate | { readonly median: number | null; readonly p90: number | null };
type Totals = Pick<Closure, 'total' | 'marks'>;

export function valueAt({ total, marks }: Totals, path: string): Value | undefined {
  return path.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], { ...total, marks }) as
    Value | undefined;
}

/** A figure with those that are parts of it. */
export interface Card {
  readonly figure: Definition;
  readonly parts: readonly Definition[];
}
/** A part is named after what it is a part of. */
export function cardsOf(definitions: readonly Definition[]): readonly Card[] {
  return definitions.flatMap((figure, index) => {
    if (figure.isPart) return [];
    const next = definitions.slice(index + 1);
    const end = next.findIndex(({ isPart }) => !isPart);
    return { figure, parts: end < 0 ? next : next.slice(0, end) };
  });
}

/** Figures as cards, each number a way to its cases, each with what exactly it counts on demand. */
export function FigureCards({
  label,
  cards,
  totals,
  onOpen,
}: {
  readonly label: string;
  readonly cards: readonly Card[];
  readonly totals: Totals;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useLooks();
  return (
    <ul className="figures" aria-label={label}>
      {cards.map(({ figure, parts }) => (
        <li key={figure.path}>
          <Figure {...figure} totals={totals} onOpen={onOpen} />
          {figure.path === 'received' && <Waiting total={totals.total} />}
          {parts.map((part) => (
            <div key={part.path} className="figure-part">
              <Figure {...part} name={t('figures.part', { name: part.name })} totals={totals} onOpen={onOpen} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What is in no other number; the list of what is in no rate names them. */
function Waiting({ total: { received, base, onSpot, merged, declined, withdrawn } }: Pick<Totals, 'total'>) {
  const { t } = useLooks();
  const count = received - base - onSpot - merged - declined - withdrawn;
  return count > 0 ? <a href="#exclusions">{t('figures.waiting', { count })}</a> : null;
}

/** Days are said in whole ones; the exact number is in the spreadsheet. */
function whole(days: number | null): string {
  return days === null ? '—' : String(Math.round(days));
}

function Figure({
  path,
  name,
  meaning,
  totals,
  onOpen,
}: Definition & { readonly totals: Totals; readonly onOpen: (opened: Opened) => void }) {
  const { t } = useLooks();
  const [isTold, setTold] = useState(false);
  return (
    <>
      <span className="figure-name quiet">
        {name}
        <button
          type="button"
          className="info"
          aria-expanded={isTold}
          aria-label={`${t('with.colon', { name: t('figures.meaning') })}${name}`}
          title={t('figures.meaning')}
          onClick={() => setTold(!isTold)}
        >
          <span aria-hidden="true">ⓘ</span>
        </button>
      </span>
      <Shown path={path} name={name} totals={totals} onOpen={onOpen} />
      {isTold && <span className="quiet">{meaning}</span>}
    </>
  );
}

function Shown({
  path,
  name,
  totals,
  onOpen,
}: {
  readonly path: string;
  readonly name: string;
  readonly totals: Totals;
  readonly onOpen: (opened: Opened) => void;
}) {
  const { t } = useLooks();
  const value = valueAt(totals, path);
  const open = (figure: string): void => onOpen({ figure, title: name });
  if (value === undefined) return <>—</>;
  if (typeof value === 'number') {
    const { n } = totals.total.replied;
    return (
      <span className="rate">
        <Button type="link" style={{ fontSize: '1.5em', fontWeight: 600 }} aria-label={`${name} ${value}`} onClick={() => open(path)}>
          {value}
        </Button>
        {path.startsWith('replyKinds.') && ` ${percent(n === 0 ? null : value / n)}`}
      </span>
    );
  }
  if ('of' in value) return <RateShown rate={value} onOpen={(part) => open(`${path}.${part}`)} />;
  return (
    <Button
      type="link"
      style={{ height: 'auto', whiteSpace: 'normal', textAlign: 'start', fontSize: '1em', fontWeight: 400 }}
      onClick={() => open(path)}
    >
      {t('figures.days', { median: whole(value.median), p90: whole(value.p90) })}
    </Button>
  );
}
