import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { minute } from '../times';
import { Mark } from '../ui/mark';
import { says } from '../ui/says';
import { useWords } from '../ui/words';
import { useRungWords } from './rungs';

type Policy = Schema<'Policy'>;
type Versions = Schema<'PolicyVersions'>;

/** A policy as lines of words: what each rule is called, and what it says. */
function useRules(): (policy: Policy) => ReadonlyMap<string, string> {
  const { t } = useLooks();
  const words = useWords();
  const rungs = useRungWords();
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
      ...reminders.map((rung): [string, string] => [rungs.nameOf(rung), rungs.saidOf(rung)]),
    ]);
}

/** Every version, who set it and what it changed against the one before it, as far as it says these words; the newest first. */
export function PolicyHistory({ versions: { items, defaults }, find }: { readonly versions: Versions; readonly find: string }) {
  const { t } = useLooks();
  const rules = useRules();
  if (items.length === 0) return <p className="quiet">{t('policy.defaults')}</p>;
  const told = items.map((version, index) => {
    const earlier = items.slice(index + 1);
    const own = earlier.find(({ jurisdictionId }) => jurisdictionId === version.jurisdictionId);
    // where none of one's own was in force, what held was the one above
    const above = version.own ? earlier.find((one) => !one.own && one.policy !== null) : undefined;
    const before = rules(own?.policy ?? above?.policy ?? defaults);
    const after = version.policy ? rules(version.policy) : before;
    const changes = [...new Set([...after.keys(), ...before.keys()])]
      .filter((name) => before.get(name) !== after.get(name))
      .map((name) => `${t('with.colon', { name })}${before.get(name) ?? t('none')} → ${after.get(name) ?? t('none')}`);
    const title = t('policy.version', { name: version.jurisdictionName, time: minute(version.inForceFrom), by: version.setBy ?? '—' });
    return { version, title, isFound: says(title, find), changes, found: changes.filter((change) => says(change, find)) };
  });
  const shown = told.filter(({ isFound, found }) => isFound || found.length > 0);
  if (shown.length === 0)
    return (
      <p className="quiet" role="status">
        {t('admin.empty')}
      </p>
    );
  return (
    <ol className="timeline">
      {shown.map(({ version, title, isFound, changes, found }) => (
        <li key={version.id}>
          <strong>{title}</strong> {version.inForce && <Mark>{t('policy.inForce')}</Mark>}
          {version.policy === null && <Mark>{t('policy.inherits')}</Mark>}
          {version.policy !== null && changes.length === 0 && <p className="quiet">{t('policy.unchanged')}</p>}
          {(isFound ? changes : found).map((change) => (
            <p key={change}>{change}</p>
          ))}
        </li>
      ))}
    </ol>
  );
}
