import { App } from 'antd';
import { useLooks } from '../looks';
import { PasswordForm } from '../profile/password-form';
import { Sessions } from '../profile/sessions';
import { Tokens } from '../profile/tokens';
import { Totp } from '../profile/totp';
import { useSession } from '../session';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';

/** Everything about one's own account. */
export default function ProfilePage() {
  const { t, list } = useLooks();
  const { person } = useSession();
  const { unit, deputy } = useNames();
  const { message } = App.useApp();
  if (!person) return null;
  return (
    <PageFrame title={t('profile.title')}>
      <section aria-labelledby="who-head" className="cards">
        <h2 id="who-head" style={{ marginTop: 0 }}>
          {t('profile.who')}
        </h2>
        <dl style={{ marginBottom: 8 }}>
          <dt>{t('entry.person')}</dt>
          <dd>{person.name}</dd>
          <dt>{t('entry.username')}</dt>
          <dd>{person.username}</dd>
          <dt>{t('entry.roles')}</dt>
          <dd>{list(person.roles.map((role) => t(`role.${role}`)))}</dd>
          {person.unitId && (
            <>
              <dt>{t('entry.unitId')}</dt>
              <dd>{unit(person.unitId)}</dd>
            </>
          )}
          {person.deputyId && (
            <>
              <dt>{t('entry.deputyId')}</dt>
              <dd>{deputy(person.deputyId)}</dd>
            </>
          )}
        </dl>
        <span className="quiet">{t('profile.whoHelp')}</span>
      </section>
      <Totp />
      <section aria-labelledby="password-head">
        <h2 id="password-head">{t('profile.password')}</h2>
        <PasswordForm onDone={() => void message.success(t('profile.passwordDone'))} />
      </section>
      <Sessions />
      <Tokens />
    </PageFrame>
  );
}
