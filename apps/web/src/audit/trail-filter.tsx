import { Input, Select } from 'antd';
import { useLooks } from '../looks';

export interface TrailFilter {
  readonly who?: string;
  readonly number?: string;
  /** an action or a type of event */
  readonly what?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Who, which case, what, when. */
export function TrailFilterForm({
  filter,
  onChange,
  whatLabel,
  whatOptions,
}: {
  readonly filter: TrailFilter;
  readonly onChange: (filter: TrailFilter) => void;
  readonly whatLabel: string;
  /** none: nothing to choose */
  readonly whatOptions: readonly { readonly value: string; readonly label: string }[];
}) {
  const { t } = useLooks();
  return (
    <div className="fields" role="search" style={{ marginBottom: 16 }}>
      <label>
        {t('audit.who')}
        <Input.Search allowClear defaultValue={filter.who ?? ''} onSearch={(who) => onChange({ ...filter, who })} />
      </label>
      <label>
        {t('audit.case')}
        <Input.Search allowClear defaultValue={filter.number ?? ''} onSearch={(number) => onChange({ ...filter, number })} />
      </label>
      {whatOptions.length > 0 && (
        <label>
          {whatLabel}
          <Select
            mode="multiple"
            aria-label={whatLabel}
            optionFilterProp="label"
            maxTagCount="responsive"
            value={filter.what ? filter.what.split(',') : []}
            onChange={(chosen: string[]) => onChange({ ...filter, what: chosen.join(',') })}
            options={[...whatOptions]}
          />
        </label>
      )}
      <label>
        {t('filter.from')}
        <Input type="date" value={filter.from ?? ''} onChange={({ target }) => onChange({ ...filter, from: target.value })} />
      </label>
      <label>
        {t('filter.to')}
        <Input type="date" value={filter.to ?? ''} onChange={({ target }) => onChange({ ...filter, to: target.value })} />
      </label>
    </div>
  );
}
