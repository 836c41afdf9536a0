import { Link, useParams } from 'wouter';
import { GUIDE_PAGES, GUIDE_SPANS, PAGE_WORDS, ROLES } from '../help/parts';
import { useHelp } from '../help/use-help';
import { useLooks } from '../looks';
import type { Role } from '../session';
import { isTextKey } from '../texts';
import { PageFrame } from '../ui/page';
import { PlainButton, Waiting } from '../ui/plain';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

/** A role's guide on one sheet, made of the same texts as the help, with the town's own time limits. */
export default function GuidePage() {
  const { t } = useLooks();
  const { role: asked = '' } = useParams();
  const words = useWords();
  const help = useHelp();
  const { data: policy, problem } = useData('/policy');
  const role = ROLES.find((one) => one === asked) ?? 'deputy';
  const title = t('guide.title', { role: t(`role.${role}`) });
  const pages = GUIDE_PAGES[role];
  const terms = [...new Set(pages.flatMap((path) => PAGE_WORDS[path]))].slice(0, 10);
  return (
    <PageFrame
      title={title}
      lead={help?.roles[role].does}
      problem={problem}
      actions={<PlainButton onClick={() => window.print()}>{t('guide.print')}</PlainButton>}
    >
      <nav className="tabs no-print" aria-label={t('guide.choose')}>
        {ROLES.map((one: Role) => (
          <Link key={one} href={`/guide/${one}`} {...(one === role ? { 'aria-current': 'page' as const } : {})}>
            {t(`role.${one}`)}
          </Link>
        ))}
      </nav>
      {!help && <Waiting />}
      {help && (
        <div className="guide">
          {pages.map((path) => {
            const { name, purpose, steps, as } = help.pages[path];
            return (
              <section key={path}>
                <h2>{name}</h2>
                <p>{purpose}</p>
                <ol>
                  {[...steps, ...(as?.[role] ?? [])].map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </section>
            );
          })}
          {policy && (
            <section>
              <h2>{t('guide.rules')}</h2>
              <ul>
                {GUIDE_SPANS[role].map((span) => {
                  const { name } = span;
                  const found = span.policy === 'clocks' ? policy.clocks[span.name] : policy[span.name];
                  const own = `policy.${name}`;
                  return (
                    <li key={name}>
                      {t('with.colon', { name: isTextKey(own) ? t(own) : words('clock', name) })}
                      {t(`span.${found.unit}`, { amount: found.amount })}
                    </li>
                  );
                })}
              </ul>
            </section>
          )}
          <section>
            <h2>{t('guide.tips')}</h2>
            <ul>
              {help.roles[role].tips.map((tip) => (
                <li key={tip}>{tip}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('help.words')}</h2>
            <dl>
              {terms.map((word) => (
                <div key={word}>
                  <dt>{help.words[word][0]}</dt> <dd>{help.words[word][1]}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      )}
    </PageFrame>
  );
}
