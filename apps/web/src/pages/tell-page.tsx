import { Link, useParams } from 'wouter';
import { ReplyShown, Said } from '../deputy/reply-shown';
import { TellResident } from '../deputy/tell-resident';
import { wordsOfReply } from '../deputy/words-of-reply';
import { useLooks } from '../looks';
import { PageFrame } from '../ui/page';
import { Notice, Waiting } from '../ui/plain';
import { useData } from '../use-data';

/** What to say to whoever raised it, and that it was said. */
export default function TellPage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const { data: one, problem, reload } = useData('/suggestions/{id}', { path: { id } });
  const events = useData('/suggestions/{id}/events', { path: { id } }).data;
  const words = wordsOfReply(events?.items ?? []);
  return (
    <PageFrame title={t('tell.title')} lead={one && <Link href={`/cases/${id}`}>{one.title}</Link>} problem={problem} onRetry={reload}>
      {!problem && !(one && events) && <Waiting />}
      {one && (
        <>
          {one.resident?.name && (
            <p>
              {t('tell.whom', { name: one.resident.name })} {one.resident.village}
            </p>
          )}
          <Said content={one.content} />
        </>
      )}
      {one && words && <ReplyShown words={words} />}
      {one && events && one.availableCommands.includes('residentFeedback') && (
        <>
          <p className="quiet">{t('tell.first')}</p>
          <TellResident one={one} />
        </>
      )}
      {one && events && !one.availableCommands.includes('residentFeedback') && <Notice kind="info">{t('tell.notNow')}</Notice>}
    </PageFrame>
  );
}
