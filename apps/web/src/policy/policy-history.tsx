import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { minute } from '../times';
import { Mark } from '../ui/mark';
import { useLevel, useWords } from '../ui/words';

type Policy = Schema<'Policy'>;
type Versions = Schema<'PolicyVersions'>;

/** A policy as lines of words: what each rule is called, and what it says. */
function useRules(): (policy: Policy) => ReadonlyMap<string, string> {
  const { t, list } = useLooks();
  const words = useWords();
  const level = useLevel();
  const span = ({ amount, unit }: Schema<'Span'>): string => t(`span.${unit}`, { amount });
  return ({ clocks, returnWindow, maxExtension, monthShift, recordBackdateDays, workingHours, reminders }) =>
    new Map([
      ...Object.entries(clocks).map(([name, one]): [string, string] => [
        name === 'reworkReply' ? t('policy.reworkReply') : words('clock', name),
        span(one),
      ]),
      [t('policy.returnWindow'), span(returnWindow)],
      [t('policy.maxExtension'), span(maxExtension)],
      [t('policy.monthShift'), t(monthShift ? 'yes' : 'no')],
      [t('policy.backdate'), String(recordBackdateDays)],
      [t('policy.hours'), `${workingHours.from}–${workingHours.to}`],
      ...reminders.map((rung): [string, string] => [
        `${words('clock', rung.clock)} · ${level(rung.level)}`,
        list(rung.to.map((one) => words('recipient', one))),
      ]),
    ]);
}

/** Every version, who set it and what it changed against the one before it; the newest first. */
export function PolicyHistory({ versions: { items, defaults } }: { readonly versions: Versions }) {
  const { t } = useLooks();
  const rules = useRules();
  if (items.length === 0) return <p className="quiet">{t('policy.defaults')}</p>;
  return (
    <ol className="timeline">
      {items.map((version, index) => {
        const earlier = items.slice(index + 1);
        const own = earlier.find(({ jurisdictionId }) => jurisdictionId === version.jurisdictionId);
        // where none of one's own was in force, what held was the one above
        const above = version.own ? earlier.find((one) => !one.own && one.policy !== null) : undefined;
        const before = rules(own?.policy ?? above?.policy ?? defaults);
        const changes = version.policy ? [...rules(version.policy)].filter(([name, said]) => before.get(name) !== said) : [];
        return (
          <li key={version.id}>
            <strong>
              {t('policy.version', { name: version.jurisdictionName, time: minute(version.inForceFrom), by: version.setBy ?? '—' })}
            </strong>{' '}
            {version.inForce && <Mark>{t('policy.inForce')}</Mark>}
            {version.policy === null && <Mark>{t('policy.inherits')}</Mark>}
            {version.policy !== null && changes.length === 0 && <p className="quiet">{t('policy.unchanged')}</p>}
            {changes.map(([name, said]) => (
              <p key={name}>
                {t('with.colon', { name })}
                {before.get(name) ?? t('none')} → {said}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
