import { App, Button, Collapse, Descriptions, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { addressOf } from '../api';
import { CaseReminders } from '../case/case-reminders';
import { CommandForm } from '../case/command-form';
import { Timeline } from '../case/timeline';
import { useLooks } from '../looks';
import { useSession } from '../session';
import type { Command } from '../shapes';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Steps } from '../ui/steps';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

/** What a deputy does on a page of its own. */
const OWN_PAGES: Readonly<Record<string, string>> = { evaluate: 'judge', residentFeedback: 'tell' };

export default function CasePage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const words = useWords();
  const names = useNames();
  const { is, person } = useSession();
  const [, go] = useLocation();
  const { message } = App.useApp();
  const [command, setCommand] = useState<Command | null>(null);
  const { data: suggestion, problem, reload: reloadCase } = useData('/suggestions/{id}', { path: { id } });
  const { data: events, reload: reloadEvents } = useData('/suggestions/{id}/events', { path: { id } });
  const reload = (): void => {
    reloadCase();
    reloadEvents();
  };
  if (!suggestion) {
    return (
      <PageFrame title={t('cases.title')} problem={problem} onRetry={reload}>
        {!problem && <Spin />}
      </PageFrame>
    );
  }
  const { number, title, content, status, location, resident, clocks, availableCommands } = suggestion;
  const mayWrite = is('staff', 'head') && person?.unitId === suggestion.leadUnitId && status === 'assigned';
  const residentWords = [resident?.name, resident?.phone, resident?.village].filter(Boolean).join(' · ');
  return (
    <PageFrame
      title={title}
      lead={
        <span className="row">
          {number}
          {suggestion.supervised && <Tag color="red">{t('case.supervised')}</Tag>}
          {suggestion.mergedInto && <a href={`/cases/${suggestion.mergedInto}`}>{t('case.merged')}</a>}
        </span>
      }
      actions={
        <>
          {suggestion.replyKind && (
            <Button href={addressOf('/suggestions/{id}/reply-letter', { path: { id } })} target="_blank">
              {t('case.letter.reply')}
            </Button>
          )}
          <Button onClick={() => window.print()}>{t('case.print')}</Button>
        </>
      }
      problem={problem}
      onRetry={reload}
    >
      <Steps status={status} />
      <section className="no-print" aria-label={t('case.actions')}>
        <h2>{t('case.actions')}</h2>
        {availableCommands.length === 0 && <p className="quiet">{t('case.nothingToDo')}</p>}
        <div className="row">
          {mayWrite && (
            <Button type="primary" onClick={() => go(`/cases/${id}/reply`)}>
              {t('case.write')}
            </Button>
          )}
          {availableCommands.map((name, index) => (
            <Button
              key={name}
              type={index === 0 && !mayWrite ? 'primary' : 'default'}
              onClick={() => (is('deputy') && name in OWN_PAGES ? go(`/cases/${id}/${OWN_PAGES[name]}`) : setCommand(name))}
            >
              {words('command', name)}
            </Button>
          ))}
        </div>
      </section>
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginTop: 24 }}>{content}</p>
      <Descriptions
        size="small"
        column={{ xs: 1, sm: 2 }}
        items={[
          { key: 'lead', label: t('case.lead'), children: names.unit(suggestion.leadUnitId) },
          { key: 'co', label: t('case.co'), children: suggestion.coUnitIds.map(names.unit).join('、') || t('none') },
          { key: 'deputy', label: t('case.deputy'), children: names.deputy(suggestion.deputyId) },
          ...(location ? [{ key: 'place', label: t('case.place'), children: location }] : []),
          ...(residentWords ? [{ key: 'resident', label: t('case.resident'), children: residentWords }] : []),
        ]}
      />
      <section>
        <h2>{t('case.clocks')}</h2>
        <Collapse
          items={clocks
            .map((clock, index) => ({
              key: String(index),
              label: (
                <span className="row">
                  {words('clock', clock.name)}
                  {clock.unitId ? `（${names.unit(clock.unitId)}）` : ''}
                  <DueDate clock={clock} />
                </span>
              ),
              children: (
                <>
                  <strong>{t('case.why')}</strong>
                  <ul style={{ margin: '4px 0 0' }}>
                    {clock.explanation.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              ),
            }))
            .reverse()}
        />
      </section>
      <ul className="only-print">
        {clocks.map(({ name, unitId, explanation }, index) => (
          <li key={index}>
            {words('clock', name)}
            {unitId ? `（${names.unit(unitId)}）` : ''}：{explanation.join('；')}
          </li>
        ))}
      </ul>
      <CaseReminders suggestion={suggestion} />
      <section>
        <h2>{t('case.timeline')}</h2>
        <Timeline events={events?.items ?? []} />
      </section>
      {command && (
        <CommandForm
          suggestion={suggestion}
          key={command}
          command={command}
          onClose={() => setCommand(null)}
          atOnce
          onDone={() => {
            setCommand(null);
            void message.success(t('done'));
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}
