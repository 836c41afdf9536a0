import { Button, Checkbox, InputNumber, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useLooks } from '../looks';
import { unlessEmpty } from '../ui/unless-empty';
import { useLevel, useWords } from '../ui/words';
import { daysOf, useRungWords, type Recipient, type Rung } from './rungs';

const RECIPIENTS = ['handler', 'unitHead', 'deputy', 'office', 'leader', 'principal', 'presidium'] as const satisfies readonly Recipient[];
const SIDES = ['before', 'due', 'overdue'] as const;
/** The farthest from the due date that a rung may lie. */
const MOST_DAYS = 999;

/** Where a rung stands in the policy, and what is wrong with it. */
export interface Placed {
  readonly rung: Rung;
  readonly index: number;
  readonly faults: readonly ReactNode[];
}

/** The ladder of one clock: whom each rung reminds; rungs are added and taken away. */
export function Ladder({
  clock,
  rungs,
  taken,
  onAdd,
  onChange,
  onRemove,
}: {
  readonly clock: Rung['clock'];
  /** those that are shown */
  readonly rungs: readonly Placed[];
  /** the levels this clock has, shown or not */
  readonly taken: readonly string[];
  readonly onAdd: (rung: Rung) => void;
  readonly onChange: (index: number, rung: Rung) => void;
  readonly onRemove: (index: number) => void;
}) {
  const { t } = useLooks();
  const words = useWords();
  const level = useLevel();
  const { nameOf } = useRungWords();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const name = words('clock', clock);
  return (
    <section>
      <h3>{name}</h3>
      <ul className="plain rules">
        {[...rungs]
          .sort((a, b) => daysOf(a.rung) - daysOf(b.rung))
          .map(({ rung, index, faults }) => (
            <li key={rung.level}>
              <span>{level(rung.level)}</span>
              <span className="row">
                <Select
                  mode="multiple"
                  autoFocus={rung.level === added}
                  aria-label={`${name} ${level(rung.level)} ${t('reminders.to')}`}
                  status={faults.length > 0 ? 'error' : ''}
                  value={[...rung.to]}
                  onChange={(to: Recipient[]) => onChange(index, { ...rung, to })}
                  options={RECIPIENTS.map((value) => ({ value, label: words('recipient', value) }))}
                />
                {(['letter', 'supervise'] as const)
                  // both are for what is late; elsewhere they stand only where they came so
                  .filter((also) => daysOf(rung) > 0 || rung[also] !== undefined)
                  .map((also) => ({ also, label: t(also === 'letter' ? 'case.letter' : 'nav.supervision') }))
                  .map(({ also, label }) => (
                    <Checkbox
                      key={also}
                      aria-label={`${label}: ${nameOf(rung)}`}
                      checked={rung[also] === true}
                      onChange={({ target }) => onChange(index, { ...rung, [also]: target.checked })}
                    >
                      {label}
                    </Checkbox>
                  ))}
                <Button
                  aria-label={`${t('policy.rungRemove')}: ${nameOf(rung)}`}
                  onClick={() => {
                    onRemove(index);
                    // the button that was pressed is gone
                    adder.current?.focus();
                  }}
                >
                  {t('policy.rungRemove')}
                </Button>
              </span>
              {faults}
            </li>
          ))}
        {adding && (
          <NewRung
            clock={clock}
            taken={taken}
            onAdd={(rung) => {
              setAdding(false);
              setAdded(rung.level);
              onAdd(rung);
            }}
            onClose={() => {
              setAdding(false);
              adder.current?.focus();
            }}
          />
        )}
      </ul>
      <Button
        ref={adder}
        style={{ marginTop: 8 }}
        aria-label={`${t('policy.rungAdd')}: ${name}`}
        aria-expanded={adding}
        onClick={() => setAdding(true)}
      >
        {t('policy.rungAdd')}
      </Button>
    </section>
  );
}

/** When the new rung is; whom it reminds is chosen on its own line. */
function NewRung({
  clock,
  taken,
  onAdd,
  onClose,
}: {
  readonly clock: Rung['clock'];
  readonly taken: readonly string[];
  readonly onAdd: (rung: Rung) => void;
  readonly onClose: () => void;
}) {
  const { t } = useLooks();
  const [side, setSide] = useState<(typeof SIDES)[number]>('before');
  const [days, setDays] = useState(1);
  const [isTaken, setTaken] = useState(false);
  const add = (): void => {
    const level = side === 'due' ? side : `${side}_${days}`;
    if (taken.includes(level)) setTaken(true);
    else onAdd({ clock, level, to: [] });
  };
  return (
    <li>
      <span>{t('policy.rungNew')}</span>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Select
          autoFocus
          className="unit"
          aria-label={t('policy.rungWhen')}
          status={isTaken ? 'error' : ''}
          value={side}
          onChange={(chosen) => {
            setSide(chosen);
            setTaken(false);
          }}
          options={SIDES.map((value) => ({ value, label: t(value === 'due' ? 'level.due' : `policy.${value}`) }))}
        />
        {side !== 'due' && (
          <>
            <InputNumber
              aria-label={t('policy.rungDays')}
              min={1}
              max={MOST_DAYS}
              precision={0}
              status={isTaken ? 'error' : ''}
              value={days}
              onChange={unlessEmpty((count) => {
                setDays(count);
                setTaken(false);
              })}
            />
            <span aria-hidden="true">{t(side === 'before' ? 'unit.days' : 'unit.working_days')}</span>
          </>
        )}
        <Button htmlType="submit">{t('policy.rungTake')}</Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </form>
      {isTaken && (
        <span role="alert" className="fault">
          {t('policy.rungTaken')}
        </span>
      )}
    </li>
  );
}
