import { App, Button, Collapse, Descriptions, Spin, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'wouter';
import { call, type Page } from '../api';
import { CaseReminders } from '../case/case-reminders';
import { CommandForm } from '../case/command-form';
import { COMMAND_FIELDS, commandPath } from '../case/command-forms';
import { Timeline } from '../case/timeline';
import { useLooks } from '../looks';
import type { CaseEvent, Suggestion } from '../shapes';
import { DueDate } from '../ui/due-date';
import { useNames } from '../ui/names';
import { PageFrame } from '../ui/page';
import { Steps } from '../ui/steps';
import { useWords } from '../ui/words';
import { useData } from '../use-data';

export default function CasePage() {
  const { t } = useLooks();
  const { id = '' } = useParams();
  const words = useWords();
  const names = useNames();
  const { message } = App.useApp();
  const [command, setCommand] = useState<string | null>(null);
  const { data: suggestion, problem, reload: reloadCase } = useData<Suggestion>(`/suggestions/${id}`);
  const { data: events, reload: reloadEvents } = useData<Page<CaseEvent>>(`/suggestions/${id}/events`);
  const reload = (): void => {
    reloadCase();
    reloadEvents();
  };
  const give = async (name: string): Promise<void> => {
    if (COMMAND_FIELDS[name]) return setCommand(name);
    try {
      await call('POST', commandPath(id, name), {});
      void message.success(t('done'));
    } catch (error) {
      void message.error(error instanceof Error ? error.message : String(error));
    }
    reload();
  };
  if (!suggestion) {
    return (
      <PageFrame title={t('cases.title')} problem={problem} onRetry={reload}>
        {!problem && <Spin />}
      </PageFrame>
    );
  }
  const { number, title, content, status, location, resident, clocks, availableCommands } = suggestion;
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
      actions={<Button onClick={() => window.print()}>{t('case.print')}</Button>}
      problem={problem}
      onRetry={reload}
    >
      <Steps status={status} />
      <section className="no-print" aria-label={t('case.actions')}>
        <h2>{t('case.actions')}</h2>
        {availableCommands.length === 0 && <p className="quiet">{t('case.nothingToDo')}</p>}
        <div className="row">
          {availableCommands.map((name, index) => (
            <Button key={name} type={index === 0 ? 'primary' : 'default'} onClick={() => void give(name)}>
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
      <CaseReminders suggestion={suggestion} />
      <section>
        <h2>{t('case.timeline')}</h2>
        <Timeline events={events?.items ?? []} />
      </section>
      {command && (
        <CommandForm
          suggestion={suggestion}
          command={command}
          onClose={() => setCommand(null)}
          onDone={() => {
            setCommand(null);
            reload();
          }}
        />
      )}
    </PageFrame>
  );
}
