import { App, Button } from 'antd';
import { api, Problem } from '../api';
import { useLooks } from '../looks';
import { minute } from '../times';
import { DataList } from '../ui/data-list';
import { useData } from '../use-data';
import { Mark } from '../ui/mark';

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信 WeChat'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/HuaweiBrowser/, '华为浏览器 Huawei'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/HarmonyOS/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** What a browser says of itself, as people call it. */
function deviceOf(agent: string | null): string | null {
  const find = (names: typeof BROWSERS): string | undefined => names.find(([pattern]) => pattern.test(agent ?? ''))?.[1];
  const parts = [find(BROWSERS), find(SYSTEMS)].filter(Boolean);
  return parts.length > 0 ? parts.join(' · ') : null;
}

export function Sessions() {
  const { t } = useLooks();
  const { message } = App.useApp();
  const { data, loading, problem, reload } = useData('/auth/sessions');
  const end = async (id: string): Promise<void> => {
    try {
      await api.delete('/auth/sessions/{id}', { path: { id } });
      void message.success(t('profile.ended'));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      void message.error(error.message);
    }
    reload();
  };
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('profile.sessions')}</h2>
      <DataList
        label={t('profile.sessions')}
        loading={loading}
        problem={problem}
        rows={data?.items ?? []}
        rowKey={({ id }) => id}
        empty={t('none')}
        columns={[
          {
            title: t('profile.device'),
            isTitle: true,
            show: ({ agent, current }) => (
              <>
                {deviceOf(agent) ?? t('profile.unknownDevice')} {current && <Mark>{t('profile.current.session')}</Mark>}
              </>
            ),
          },
          { title: t('profile.address'), show: ({ address }) => address ?? '—' },
          { title: t('profile.since'), isWhole: true, show: ({ createdAt }) => minute(createdAt) },
          { title: t('profile.lastSeen'), isWhole: true, show: ({ lastSeenAt }) => minute(lastSeenAt) },
          {
            title: t('actions'),
            isActions: true,
            show: ({ id, current }) => (current ? null : <Button onClick={() => void end(id)}>{t('profile.end')}</Button>),
          },
        ]}
      />
    </section>
  );
}
