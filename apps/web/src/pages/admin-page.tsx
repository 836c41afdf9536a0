import { Link, Redirect, useParams } from 'wouter';
import { KINDS } from '../admin/entries';
import { EntryList } from '../admin/entry-list';
import { useLooks } from '../looks';
import { PageFrame } from '../ui/page';

/** Users and the dictionaries; each at an address of its own. */
export default function AdminPage() {
  const { t } = useLooks();
  const { kind: asked } = useParams<{ kind?: string }>();
  const kind = KINDS.find((one) => one === asked);
  if (!kind) return <Redirect to="/admin/users" replace />;
  return (
    <PageFrame title={t(`admin.${kind}`)}>
      <nav className="tabs" aria-label={t('admin.title')}>
        {KINDS.map((one) => (
          <Link key={one} href={`/admin/${one}`} {...(one === kind ? { 'aria-current': 'page' as const } : {})}>
            {t(`admin.${one}`)}
          </Link>
        ))}
      </nav>
      <EntryList key={kind} kind={kind} />
    </PageFrame>
  );
}
