import { Alert, Collapse, Input, Select } from 'antd';
import { Fragment } from 'react';
import { useLooks } from '../looks';
import type { Schema } from '../schemas';
import { DataList } from '../ui/data-list';
import { useNames } from '../ui/names';
import { useWords } from '../ui/words';
import { useAll } from '../use-pages';
import type { Layout, Preview } from './ledger-shapes';

const DATES = new Set(['接待日期', '交办日期', '答复日期', '承诺时限', '销号日期']);
const WORDS: Readonly<Record<string, readonly string[]>> = {
  答复类别: ['解决采纳', '正在解决', '计划解决', '留作参考', '解释说明'],
  态度评价: ['满意', '基本满意', '不满意'],
  结果评价: ['满意', '基本满意', '不满意'],
};
/** One value for all rows makes no sense for what tells rows apart. */
const NEVER_THE_SAME = new Set(['编号', '标题', '内容', '反映人', '联系电话']);

/** Characters that have room on one line of a phone. */
const LONGEST_WHOLE = 12;

/** Which needed columns neither the file nor a default gives. */
export function missingColumns({ columns }: Preview, { mapping, defaults }: Layout): string[] {
  const given = new Set([...Object.values(mapping), ...Object.entries(defaults).flatMap(([column, value]) => (value ? [column] : []))]);
  return columns.filter(({ name, needed }) => needed && !given.has(name)).map(({ name }) => name);
}

/** The file's columns beside ours, and values for what the file does not have. */
export function LayoutForm({
  preview,
  layout,
  onChange,
}: {
  readonly preview: Preview;
  readonly layout: Layout;
  readonly onChange: (layout: Layout) => void;
}) {
  const { t, list } = useLooks();
  const words = useWords();
  const choicesOf = useChoicesOf();
  const { mapping, defaults } = layout;
  const nameOf = (column: string): string => words('ledgerColumn', column);
  const chosen = Object.values(mapping).filter((column) => column !== '');
  const twice = [...new Set(chosen.filter((column, index) => chosen.indexOf(column) !== index))];
  const missing = missingColumns(preview, layout);
  const options = [
    { value: '', label: t('ledger.leaveOut') },
    ...preview.columns.map(({ name, needed }) => ({ value: name, label: needed ? `${nameOf(name)} *` : nameOf(name) })),
  ];
  return (
    <>
      <h2>{t('ledger.mapping')}</h2>
      <p className="quiet">{t('ledger.mappingHelp')}</p>
      <DataList
        label={t('ledger.mapping')}
        rows={preview.headers.map((header, index) => ({ header, index }))}
        rowKey={({ index }) => String(index)}
        empty={t('none')}
        columns={[
          { title: t('ledger.header'), show: ({ header }) => header || <span className="quiet">{t('ledger.unnamed')}</span> },
          {
            title: t('ledger.sample'),
            show: ({ index }) => <Samples cells={preview.sample.map((row) => row[index] ?? '').filter(Boolean)} />,
          },
          {
            title: t('ledger.column'),
            width: 260,
            show: ({ header }) =>
              header && (
                <Select
                  aria-label={t('ledger.columnOf', { header })}
                  style={{ width: '100%', maxWidth: 260 }}
                  value={mapping[header] ?? ''}
                  onChange={(column: string) => onChange({ ...layout, mapping: { ...mapping, [header]: column } })}
                  options={options}
                />
              ),
          },
        ]}
      />
      <div role="status">
        {missing.length > 0 && (
          <Alert type="warning" showIcon style={{ marginTop: 12 }} title={t('ledger.missing', { columns: list(missing.map(nameOf)) })} />
        )}
        {twice.map((column) => (
          <Alert key={column} type="warning" showIcon style={{ marginTop: 12 }} title={t('ledger.twice', { column: nameOf(column) })} />
        ))}
      </div>
      <Collapse
        style={{ marginTop: 16 }}
        items={[
          {
            key: 'defaults',
            label: t('ledger.defaults'),
            children: (
              <>
                <p className="quiet" style={{ marginTop: 0 }}>
                  {t('ledger.defaultsHelp')}
                </p>
                <div className="fields">
                  {preview.columns
                    .filter(({ name }) => !NEVER_THE_SAME.has(name))
                    .map(({ name }) => (
                      <label key={name}>
                        {nameOf(name)}
                        <DefaultInput
                          column={name}
                          choices={choicesOf(name)}
                          value={defaults[name] ?? ''}
                          onChange={(value) => onChange({ ...layout, defaults: { ...defaults, [name]: value } })}
                        />
                      </label>
                    ))}
                </div>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

/** Names and dates whole. */
function Samples({ cells }: { readonly cells: readonly string[] }) {
  return (
    <span className="quiet sample">
      {cells.length === 0 && '—'}
      {cells.map((cell, index) => (
        <Fragment key={index}>
          {index > 0 && ' / '}
          <span {...(cell.length <= LONGEST_WHOLE ? { className: 'nowrap' } : {})}>{cell}</span>
        </Fragment>
      ))}
    </span>
  );
}

/** The names or words that a column may hold, for those that have a list. */
function useChoicesOf(): (column: string) => readonly string[] | undefined {
  const { units, deputies } = useNames();
  const { items: stations } = useAll('/stations', { query: { sort: 'name' } });
  const { items: categories } = useAll('/categories', { query: { sort: 'name' } });
  const lists: Readonly<Record<string, readonly Pick<Schema<'Unit'>, 'name' | 'active'>[]>> = {
    主办单位: units,
    会办单位: units,
    代表: deputies,
    站点: stations ?? [],
    类别: categories ?? [],
  };
  return (column) => lists[column]?.filter(({ active }) => active).map(({ name }) => name) ?? WORDS[column];
}

function DefaultInput({
  column,
  choices,
  value,
  onChange,
}: {
  readonly column: string;
  readonly choices: readonly string[] | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const words = useWords();
  if (!choices) return <Input type={DATES.has(column) ? 'date' : 'text'} value={value} onChange={({ target }) => onChange(target.value)} />;
  return (
    <Select
      allowClear
      showSearch
      aria-label={words('ledgerColumn', column)}
      value={value || null}
      onChange={(chosen: string | null | undefined) => onChange(chosen ?? '')}
      options={[...new Set(choices)].map((one) => ({ value: one, label: one }))}
    />
  );
}
