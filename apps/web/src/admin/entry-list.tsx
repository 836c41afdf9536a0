import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { useSession } from '../session';
import { now } from '../times';
import { DataList, type Column } from '../ui/data-list';
import { FindBox } from '../ui/find-box';
import { Mark } from '../ui/mark';
import { MoreButton } from '../ui/more-button';
import { MoreMenu } from '../ui/more-menu';
import { OnceShown } from '../ui/once-shown';
import { usePages, type Pages } from '../use-pages';
import { useChoicesOf, type ChoicesOf } from './choices';
import { changeEntry, FIELDS, historyPathOf, isLasting, keyOf, type Entry, type EntryField, type EntryKind } from './entries';
import { EntryForm } from './entry-form';
import { History } from './history';

type Open = { readonly what: 'form'; readonly entry: Entry | null } | { readonly what: 'history'; readonly entry: Entry };

/** One dictionary: searched, listed, and everything that can be done with a row of it. */
export function EntryList({ kind }: { readonly kind: EntryKind }) {
  const { t, list: listed } = useLooks();
  const { person } = useSession();
  const { message, modal } = App.useApp();
  const [filter, setFilter] = useState<{ q: string; active: 'true' | null }>({ q: '', active: isLasting(kind) ? null : 'true' });
  const [open, setOpen] = useState<Open | null>(null);
  const [once, setOnce] = useState<{ name: string; secret: string } | null>(null);
  const list: Pages<Entry> = usePages(`/${kind}`, { query: { ...filter, sort: 'name', limit: 50 } });
  const { items, loading, hasMore, more, problem, reload: reloadList } = list;
  const [turn, setTurn] = useState(0);
  const choicesOf = useChoicesOf(kind, turn);
  const reload = (): void => {
    reloadList();
    setTurn((before) => before + 1);
  };
  const act = async <T,>(work: () => Promise<T>, said?: string): Promise<T | null> => {
    try {
      const answer = await work();
      if (said) void message.success(said);
      reload();
      return answer;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void message.error(error.errors[0]?.message ?? error.message);
      return null;
    }
  };
  const ask = (title: string, content: string, okText: string, onOk: () => Promise<unknown>): void => {
    // what cannot be wanted by mistake is not the button that has the focus
    modal.confirm({ title, content, okText, autoFocusButton: null, onOk: () => onOk() });
  };
  const reset = async (entry: Entry): Promise<void> => {
    const path = { id: keyOf(entry) };
    const answer = await act(() => api.post('/users/{id}/reset-password', { path }));
    if (answer) setOnce({ name: entry.name, secret: answer.oneTimePassword });
  };
  const actionsOf = (entry: Entry): { key: string; label: string; onClick: () => void }[] => {
    const { name } = entry;
    const path = { id: keyOf(entry) };
    const use = (active: boolean) => act(() => changeEntry(kind, entry, { active }), t('saved'));
    const ends = entry.active
      ? {
          label: t('admin.deactivate'),
          onClick: () =>
            ask(
              t('admin.deactivateAsk', { name }),
              t(kind === 'users' ? 'admin.deactivateUser' : 'admin.deactivateOther'),
              t('admin.deactivate'),
              () => use(false),
            ),
        }
      : { label: t('admin.reactivate'), onClick: () => void use(true) };
    const self = keyOf(entry) === person?.id;
    return [
      { key: 'history', label: t('admin.history'), onClick: () => setOpen({ what: 'history', entry }) },
      ...(kind === 'users' && entry.active && !self
        ? [
            {
              key: 'reset',
              label: t('admin.reset'),
              onClick: () => ask(t('admin.resetAsk', { name }), t('admin.resetHelp'), t('admin.reset'), () => reset(entry)),
            },
          ]
        : []),
      ...(isLocked(entry)
        ? [
            {
              key: 'unlock',
              label: t('admin.unlock'),
              onClick: () => void act(() => api.post('/users/{id}/unlock', { path }), t('admin.unlocked')),
            },
          ]
        : []),
      ...(entry.totp
        ? [
            {
              key: 'totp',
              label: t('admin.endTotp'),
              onClick: () =>
                ask(t('admin.endTotpAsk', { name }), t('admin.endTotpHelp'), t('admin.endTotp'), () =>
                  act(() => api.delete('/users/{id}/totp', { path }), t('profile.totpDisabled')),
                ),
            },
          ]
        : []),
      ...(self || isLasting(kind) ? [] : [{ key: 'ends', ...ends }]),
    ];
  };
  return (
    <>
      <div className="row" style={{ marginBottom: 16 }}>
        <FindBox label={t(kind === 'users' ? 'admin.searchUser' : 'admin.searchName')} onFind={(q) => setFilter({ ...filter, q })} />
        {!isLasting(kind) && (
          <Checkbox
            checked={filter.active !== null}
            onChange={({ target }) => setFilter({ ...filter, active: target.checked ? 'true' : null })}
          >
            {t('admin.onlyActive')}
          </Checkbox>
        )}
        <Button type="primary" style={{ marginInlineStart: 'auto' }} onClick={() => setOpen({ what: 'form', entry: null })}>
          {t(`admin.add.${kind}`)}
        </Button>
      </div>
      {problem && <p role="alert">{problem.message}</p>}
      <DataList
        label={t(`admin.${kind}`)}
        loading={loading}
        rows={items}
        rowKey={keyOf}
        empty={t('admin.empty')}
        columns={[
          ...FIELDS[kind].map((field): Column<Entry> => ({
            title: t(field.label),
            ...(field.name === 'name' ? { isTitle: true } : {}),
            show: (entry) => shown(field, entry, choicesOf, listed),
          })),
          ...(isLasting(kind)
            ? []
            : [{ title: t('admin.state'), show: (entry: Entry) => <State entry={entry} self={keyOf(entry) === person?.id} /> }]),
          {
            title: t('actions'),
            isActions: true,
            width: 210,
            show: (entry) => (
              <span className="row">
                <Button onClick={() => setOpen({ what: 'form', entry })} aria-label={t('admin.changeOf', { name: entry.name })}>
                  {t('admin.change')}
                </Button>
                <MoreMenu
                  items={actionsOf(entry).map(({ key, label }) => ({ key, label }))}
                  label={`${t('admin.more')}: ${entry.name}`}
                  onChoose={(chosen) =>
                    actionsOf(entry)
                      .find(({ key }) => key === chosen)
                      ?.onClick()
                  }
                >
                  {t('admin.more')}
                </MoreMenu>
              </span>
            ),
          },
        ]}
      />
      <MoreButton {...{ hasMore, loading, more }} />
      {open?.what === 'form' && (
        <EntryForm
          kind={kind}
          entry={open.entry}
          choicesOf={choicesOf}
          onClose={() => setOpen(null)}
          onDone={({ name, oneTimePassword }) => {
            setOpen(null);
            if (oneTimePassword) setOnce({ name, secret: oneTimePassword });
            else void message.success(t('saved'));
            reload();
          }}
        />
      )}
      {open?.what === 'history' && (
        <History name={open.entry.name} path={historyPathOf(kind)} entryKey={keyOf(open.entry)} onClose={() => setOpen(null)} />
      )}
      {once && (
        <OnceShown title={t('admin.oneTime')} secret={once.secret} onClose={() => setOnce(null)}>
          <p>{t('admin.oneTimeHelp', { name: once.name })}</p>
        </OnceShown>
      )}
    </>
  );
}

function isLocked({ lockedUntil }: Entry): boolean {
  return lockedUntil !== null && lockedUntil !== undefined && Date.parse(lockedUntil) > Date.parse(now());
}

function State({ entry, self }: { readonly entry: Entry; readonly self: boolean }) {
  const { t } = useLooks();
  return (
    <>
      {t(entry.active ? 'admin.active' : 'admin.inactive')} {isLocked(entry) && <Mark kind="warn">{t('admin.locked')}</Mark>}
      {entry.oneTimeUntil && <Mark>{t('admin.mustChange')}</Mark>}
      {entry.totp && <Mark>{t('admin.totp')}</Mark>}
      {self && <Mark>{t('admin.self')}</Mark>}
    </>
  );
}

/** A field's value in people's words. */
function shown({ name, choices }: EntryField, entry: Entry, choicesOf: ChoicesOf, listed: (names: readonly string[]) => string): string {
  const value = entry[name];
  if (value === null || value === undefined || value === '') return '—';
  if (!choices) return String(value);
  const known = choicesOf(choices);
  // the list of choices is still on its way; or it does not know one, like the district above a town
  const unnamed = known.length === 0 ? '…' : '—';
  const nameOf = (one: string): string => known.find((choice) => choice.value === one)?.label ?? unnamed;
  return Array.isArray(value) ? listed(value.map((one) => nameOf(String(one)))) : nameOf(String(value));
}
