import { Button, Input, Segmented, Select } from 'antd';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { useData } from '../use-data';
import { GROUPINGS, PRESETS, type FiguresQuery } from './figures-query';

/** Of which cases, as of when, by what. */
export function FiguresFilter({
  query,
  change,
}: {
  readonly query: FiguresQuery;
  readonly change: (changed: Partial<FiguresQuery>) => void;
}) {
  const { t } = useLooks();
  const { is } = useSession();
  const isDistrict = is('district');
  const { data: towns } = useData(isDistrict ? '/jurisdictions' : null, { query: { limit: 200 } });
  const groupings = isDistrict ? (['jurisdiction', ...GROUPINGS] as const) : GROUPINGS;
  const options = groupings.map((value) => ({
    value: value,
    label: t(value === 'jurisdiction' ? 'compare.by.jurisdiction' : `figures.by.${value}`),
  }));
  return (
    <>
      <div className="row" style={{ marginBottom: 8 }}>
        {(Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((name) => {
          const period = PRESETS[name]();
          const isOn = period.from === query.from && period.to === query.to;
          return (
            <Button key={name} aria-pressed={isOn} type={isOn ? 'primary' : 'default'} onClick={() => change(period)}>
              {t(`figures.preset.${name}`)}
            </Button>
          );
        })}
      </div>
      <div className="row" style={{ marginBottom: 8 }}>
        {(['from', 'to'] as const).map((end) => (
          <label key={end} className="day-field">
            {t(`figures.${end}`)}
            <Input type="date" value={query[end]} onChange={({ target }) => change({ [end]: target.value })} />
          </label>
        ))}
        <Segmented<string>
          value={query.cohort || 'assigned'}
          onChange={(cohort) => change({ cohort })}
          options={(['assigned', 'received'] as const).map((value) => ({ value, label: t(`figures.${value}`) }))}
        />
        {isDistrict && (
          <Select
            aria-label={t('figures.town')}
            className="choice-field"
            value={query.jurisdictionId}
            onChange={(jurisdictionId) => change({ jurisdictionId })}
            options={[
              { value: '', label: t('figures.town.all') },
              ...(towns?.items ?? []).filter(({ parentId }) => parentId !== null).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Select
          aria-label={t('figures.groupBy')}
          className="choice-field"
          value={query.groupBy || 'unit'}
          onChange={(groupBy) => change({ groupBy })}
          options={options}
        />
        <Select
          aria-label={t('figures.thenBy')}
          className="choice-field"
          value={query.thenBy}
          onChange={(thenBy) => change({ thenBy })}
          options={[{ value: '', label: t('figures.thenBy.none') }, ...options.filter(({ value }) => value !== (query.groupBy || 'unit'))]}
        />
      </div>
      <details open={query.asOf !== '' || query.knownAt !== ''} style={{ marginBottom: 16 }}>
        <summary>{t('figures.moment')}</summary>
        <div className="row">
          {(['asOf', 'knownAt'] as const).map((which) => (
            <label key={which} className="day-field">
              {t(`figures.${which}`)}
              <Input type="datetime-local" value={query[which]} onChange={({ target }) => change({ [which]: target.value.slice(0, 16) })} />
            </label>
          ))}
        </div>
        <p className="quiet">{t('figures.moment.lead')}</p>
      </details>
    </>
  );
}
