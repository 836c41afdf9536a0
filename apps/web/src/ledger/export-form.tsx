import { Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { addressOf } from '../api';
import { useLooks } from '../looks';
import { useNames } from '../ui/names';

const STATES = ['received', 'assigned', 'replied', 'resolved', 'merged', 'declined', 'withdrawn'] as const;
interface Filters {
  readonly q?: string;
  readonly status?: string;
  readonly leadUnitId?: string | undefined;
  readonly deputyId?: string | undefined;
  readonly receivedFrom?: string;
  readonly receivedTo?: string;
}

/** The list's filters, and a spreadsheet of what they leave. */
export function ExportForm() {
  const { t } = useLooks();
  const { units, deputies } = useNames();
  const [filters, setFilters] = useState<Filters>({});
  const [full, setFull] = useState(false);
  const [reason, setReason] = useState('');
  const set = (changed: Filters): void => setFilters({ ...filters, ...changed });
  const residents = full ? { residents: 'full' as const, reason: reason.trim() } : {};
  const href = addressOf('/exports/ledger.xlsx', { query: { ...filters, ...residents } });
  const options = (items: readonly { id: string; name: string }[]) => items.map(({ id, name }) => ({ value: id, label: name }));
  const ready = !full || reason.trim() !== '';
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('ledger.export')}</h2>
      <p className="quiet">{t('ledger.exportHelp')}</p>
      <div className="fields">
        <label>
          {t('ledger.exportQ')}
          <Input allowClear onChange={({ target }) => set({ q: target.value })} />
        </label>
        <label>
          {t('ledger.exportStatus')}
          <Select
            mode="multiple"
            aria-label={t('ledger.exportStatus')}
            placeholder={t('filter.all')}
            onChange={(states: string[]) => set({ status: states.join(',') })}
            options={STATES.map((state) => ({ value: state, label: t(`state.${state}`) }))}
          />
        </label>
        <label>
          {t('ledger.exportUnit')}
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            aria-label={t('ledger.exportUnit')}
            placeholder={t('filter.all')}
            onChange={(leadUnitId?: string) => set({ leadUnitId })}
            options={options(units)}
          />
        </label>
        <label>
          {t('ledger.exportDeputy')}
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            aria-label={t('ledger.exportDeputy')}
            placeholder={t('filter.all')}
            onChange={(deputyId?: string) => set({ deputyId })}
            options={options(deputies)}
          />
        </label>
        <label>
          {t('ledger.exportFrom')}
          <Input type="date" onChange={({ target }) => set({ receivedFrom: target.value })} />
        </label>
        <label>
          {t('ledger.exportTo')}
          <Input type="date" onChange={({ target }) => set({ receivedTo: target.value })} />
        </label>
      </div>
      <div className="row" style={{ margin: '16px 0' }}>
        <Checkbox checked={full} onChange={({ target }) => setFull(target.checked)}>
          {t('ledger.exportFull')}
        </Checkbox>
        {full && (
          <Input
            style={{ flex: '1 1 260px', maxWidth: 480 }}
            aria-label={t('ledger.exportReason')}
            placeholder={t('ledger.exportReason')}
            maxLength={500}
            required
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </div>
      <Button {...(ready ? { href, download: true } : { disabled: true })}>{t('ledger.exportDo')}</Button>
    </section>
  );
}
