import { composeReply, shanghaiDate, standingReply, type CaseState, type ReplyKind } from '@bihuan/domain';
import { caseEvents, NotFound, visibleCase, type Reader } from '@bihuan/record';
import type { Caller } from '../access/caller.js';
import { dayInWords, escaped, sheet } from '../letters/sheet.js';
import { draftOf } from './drafts.js';

/** Official letters are Chinese, whatever language the reader's pages are in. */
const KINDS: Readonly<Record<ReplyKind, string>> = {
  adopted: '解决采纳',
  in_progress: '正在解决',
  planned: '计划解决',
  reference: '留作参考',
  explained: '解释说明',
};
const HEADING = /^[一二三四]、/;

interface Letter {
  readonly kind: ReplyKind | null;
  readonly content: string;
  readonly promisedOn: string | null;
  readonly signer: string | null;
  /** null: not signed yet */
  readonly writtenOn: string | null;
}
interface Frame {
  readonly number: string;
  readonly title: string;
  readonly town: string;
  readonly unit: string | null;
  readonly deputies: readonly string[];
}

/** The letter that a draft becomes, marked as one that nobody has signed. */
export async function draftLetter(db: Reader, state: CaseState, unitId: string | null, now: Date): Promise<string> {
  const draft = await draftOf(db, unitId, state.id);
  if (!draft) throw new NotFound('draft');
  const { kind, promisedOn } = draft;
  const letter = { kind, promisedOn, content: composeReply(draft), signer: null, writtenOn: null };
  return page(await frameOf(db, state.id), letter, shanghaiDate(now));
}

/** The letter of this cycle's reply that stands, with what was updated since, signed by whoever gave it. */
export async function signedLetter(db: Reader, caller: Caller, id: string): Promise<string> {
  const { state } = await visibleCase(db, caller, id);
  if (standingReply(state)?.cycle !== state.cycle) throw new NotFound('letter');
  const events = await caseEvents(db, state.id);
  const said = events.findLast(({ type }) => type === 'replied' || type === 'replyUpdated');
  if (!said) throw new NotFound('letter');
  const data = said.data as { kind: ReplyKind; content: string; promisedOn?: string; signer?: string };
  const signed = events.findLast(({ type }) => type === 'replied')?.data as { signer?: string } | undefined;
  return page(await frameOf(db, state.id), {
    kind: data.kind,
    content: data.content,
    promisedOn: data.promisedOn ?? null,
    signer: signed?.signer ?? said.actor.name,
    writtenOn: shanghaiDate(new Date(said.occurredAt)),
  });
}

async function frameOf(db: Reader, suggestionId: string): Promise<Frame> {
  const [row] = await db.query<Frame[]>(
    `SELECT s.number, s.title, j.name AS town, u.name AS unit,
            ARRAY(SELECT d.name FROM deputy d WHERE d.id = s.deputy_id
              OR d.id IN (SELECT c.deputy_id FROM suggestion_co_deputy c WHERE c.suggestion_id = s.id)
              ORDER BY d.id <> s.deputy_id, d.name) AS deputies
     FROM suggestion s JOIN jurisdiction j ON j.id = s.jurisdiction_id LEFT JOIN handling_unit u ON u.id = s.lead_unit_id WHERE s.id = $1`,
    [suggestionId],
  );
  if (!row) throw new NotFound('suggestion');
  return row;
}

function page(frame: Frame, letter: Letter, today = letter.writtenOn ?? ''): string {
  const paragraphs = letter.content
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => (HEADING.test(line) ? `<h2>${escaped(line)}</h2>` : `<p>${escaped(line)}</p>`));
  const promised = letter.promisedOn ? `，承诺于 ${dayInWords(letter.promisedOn)}前办结` : '';
  const to = frame.deputies.length > 0 ? `${frame.deputies.join('、')}代表` : `${frame.town}人大办公室`;
  const signed = letter.signer && letter.signer !== frame.unit ? `<br>签发：${escaped(letter.signer)}` : '';
  return sheet(
    `答复 ${frame.number}`,
    `${letter.writtenOn ? '' : '<p class="mark">送签稿，未经签发不作为正式答复</p>'}
<h1>关于《${escaped(frame.title)}》<br>意见建议的答复</h1>
<p class="number">${escaped(frame.number)}</p>
<p class="to">${escaped(to)}：</p>
<p>您提出的《${escaped(frame.title)}》收悉。经研究办理，现答复如下。</p>
${paragraphs.join('\n')}
<p>${letter.kind ? `办理结果：${KINDS[letter.kind]}${promised}。` : ''}感谢您对我们工作的关心和支持。</p>
<p class="sign">${escaped(frame.unit ?? frame.town)}${signed}<br>${dayInWords(today)}</p>`,
  );
}
