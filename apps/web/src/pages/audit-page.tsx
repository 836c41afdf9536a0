import { Button } from 'antd';
import { useState } from 'react';
import { Checks } from '../audit/checks';
import { AuditTrail, EventTrail } from '../audit/trails';
import { useLooks } from '../looks';
import { PageFrame } from '../ui/page';

const VIEWS = ['events', 'personal', 'trail', 'checks'] as const;

export default function AuditPage() {
  const { t } = useLooks();
  const [view, setView] = useState<(typeof VIEWS)[number]>('events');
  return (
    <PageFrame title={t('audit.title')} lead={t('audit.lead')}>
      <div className="row" role="group" aria-label={t('audit.title')} style={{ marginBottom: 16 }}>
        {VIEWS.map((one) => (
          <Button key={one} type={one === view ? 'primary' : 'default'} aria-pressed={one === view} onClick={() => setView(one)}>
            {t(`audit.${one}`)}
          </Button>
        ))}
      </div>
      {view === 'events' && <EventTrail />}
      {view === 'personal' && <AuditTrail key="personal" personal />}
      {view === 'trail' && <AuditTrail key="trail" />}
      {view === 'checks' && <Checks />}
    </PageFrame>
  );
}
