import { daysBetween, restsOnGuess, type ClockName, type EventType, type LocalDate, type WorkCalendar } from '@bihuan/domain';
import { ASKS, CLOCK_TEXTS, NEWS_TEXTS, type Ask } from './news-texts.js';

/** A message as it goes out over a channel. */
export interface Rendered {
  readonly subject: string;
  readonly text: string;
}

/** One reminder of a digest, as it stands when the digest is sent. */
export interface DigestLine {
  readonly number: string;
  readonly title: string;
  readonly clock: ClockName;
  readonly dueOn: LocalDate;
  readonly note: string | null;
}
/** News of a case, as posted to the inbox. */
export interface CaseNews {
  readonly type: EventType;
  readonly number: string;
  readonly title: string;
  readonly actorName: string;
  readonly asks?: readonly Ask[];
}

/** Lines written out; the rest is counted and found in the inbox. */
const MOST_LINES = 30;
const FOOT = '详情请登录闭环系统查看。';

export function renderDigest(lines: readonly DigestLine[], calendar: WorkCalendar, today: LocalDate): Rendered {
  const late = lines.filter(({ dueOn }) => dueOn < today).length;
  const listed = lines.slice(0, MOST_LINES).map(({ number, title, clock, dueOn, note }, index) => {
    const told = note ? `（${note}）` : '';
    const guessed = restsOnGuess(calendar, { isPromised: clock === 'promise', dueOn }) ? '（暂定）' : '';
    return `${index + 1}. ${number}《${title}》${CLOCK_TEXTS[clock]}：${dueOn} 到期${guessed}，${howLong(dueOn, calendar, today)}${told}`;
  });
  const rest = lines.length > MOST_LINES ? [`另有 ${lines.length - MOST_LINES} 件，见收件箱。`] : [];
  return {
    subject: `【催办】${lines.length} 件待办${late > 0 ? `，其中 ${late} 件已逾期` : ''}`,
    text: [...listed, ...rest, FOOT].join('\n'),
  };
}

function howLong(dueOn: LocalDate, calendar: WorkCalendar, today: LocalDate): string {
  if (dueOn === today) return '今天到期';
  if (dueOn > today) return `还有 ${daysBetween(today, dueOn)} 天`;
  return `已逾期 ${calendar.workingDaysBetween(dueOn, today)} 个工作日`;
}

export function renderNews({ type, number, title, actorName, asks = [] }: CaseNews): Rendered {
  return {
    subject: `${NEWS_TEXTS[type]}：${title}`,
    text: [`${number}《${title}》`, `${NEWS_TEXTS[type]}（${actorName}）。`, ...asks.map((ask) => `${ASKS[ask]}。`), FOOT].join('\n'),
  };
}

export function renderTest(channelName: string): Rendered {
  return { subject: '闭环：测试消息', text: `这是渠道“${channelName}”的测试消息，收到即表示设置正确。` };
}
