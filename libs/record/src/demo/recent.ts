import { addDays, type LocalDate } from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { insertRows } from '../rows.js';
import { type Lives, solved, type Step } from './lives.js';
import type { Town } from './people.js';

/** A stage that a recent case has reached: how many days ago it was heard, and what happened since. */
interface Stage {
  readonly daysAgo: number;
  readonly steps: (day: (after: number) => LocalDate, unitId: string, done: string, town: Town) => readonly Step[];
  readonly coSigned?: boolean;
}
const assigned = (day: (after: number) => LocalDate, unit: string): Step[] => [
  [day(1), 'assign', { leadUnitId: unit }],
  [day(2), 'accept'],
];
const answered = (day: (after: number) => LocalDate, unit: string, kind: string, content: string, more: object = {}): Step[] => [
  ...assigned(day, unit),
  [day(18), 'reply', { kind, content, signer: '单位负责人', ...more }],
];

/** One case in every state that the workflow knows, some of them late: what a new office should see on its first day. */
const STAGES: readonly Stage[] = [
  { daysAgo: 1, steps: () => [] },
  { daysAgo: 3, steps: () => [], coSigned: true },
  { daysAgo: 20, steps: () => [] }, // not assigned in time
  { daysAgo: 4, steps: (day, unit) => [[day(1), 'assign', { leadUnitId: unit, instructions: '请先到现场查看' }]] },
  { daysAgo: 12, steps: (day, unit) => [[day(1), 'assign', { leadUnitId: unit }]] }, // not accepted in time
  { daysAgo: 30, steps: assigned },
  {
    daysAgo: 40,
    steps: (day, unit, _done, town) => [
      [day(1), 'assign', { leadUnitId: unit, coUnitIds: [unit === town.units.green ? town.units.roads : town.units.green] }],
      [day(2), 'accept'],
      [day(20), 'contribute', { opinion: '同意一并整治，费用由养护经费列支' }],
    ],
  },
  {
    daysAgo: 6,
    steps: (day, unit, _done, town) => [
      [day(1), 'assign', { leadUnitId: unit }],
      [
        day(3),
        'requestReturn',
        { reason: '该路段由公路部门养护', proposedUnitId: unit === town.units.roads ? town.units.building : town.units.roads },
      ],
    ],
  },
  { daysAgo: 88, steps: assigned }, // due within days
  { daysAgo: 97, steps: assigned }, // just overdue
  { daysAgo: 106, steps: assigned }, // with the leader
  { daysAgo: 125, steps: assigned }, // with the presidium
  { daysAgo: 115, steps: (day, unit) => [...assigned(day, unit), [day(105), 'supervise', { reason: '逾期未答复，群众反映强烈' }]] },
  {
    daysAgo: 70,
    steps: (day, unit) => [...assigned(day, unit), [day(60), 'requestExtension', { until: day(130), reason: '须待汛期结束后施工' }]],
  },
  {
    daysAgo: 75,
    steps: (day, unit) => [
      ...assigned(day, unit),
      [day(60), 'requestExtension', { until: day(120), reason: '材料采购周期较长' }],
      [day(62), 'decideExtension', { granted: true, reason: '情况属实' }],
    ],
  },
  { daysAgo: 25, steps: (day, unit, done) => answered(day, unit, 'adopted', done) },
  {
    daysAgo: 30,
    steps: (day, unit, done) => [
      ...answered(day, unit, 'adopted', done),
      [day(24), 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
    ],
  },
  { daysAgo: 60, steps: (day, unit, done) => answered(day, unit, 'in_progress', `正在办理：${done}`, { promisedOn: day(90) }) },
  { daysAgo: 80, steps: (day, unit, done) => answered(day, unit, 'planned', `已列入计划：${done}`, { promisedOn: day(60) }) }, // promise not kept
  {
    daysAgo: 90,
    steps: (day, unit, done) => [
      ...answered(day, unit, 'in_progress', `正在办理：${done}`, { promisedOn: day(60) }),
      [day(50), 'updateReply', { kind: 'adopted', content: done }],
      [day(55), 'evaluate', { attitude: 'satisfied', result: 'satisfied' }],
      [day(57), 'resolve', { evidence: '代表现场确认' }],
    ],
  },
  {
    daysAgo: 55,
    steps: (day, unit) => [
      ...answered(day, unit, 'explained', '该处规划为绿地，暂不能设停车场，已当面说明。'),
      [day(25), 'evaluate', { attitude: 'satisfied', result: 'basically_satisfied' }],
      [day(27), 'conclude', { reason: '代表表示理解' }],
      [day(28), 'residentFeedback', { method: 'phone', residentVerdict: 'basically_satisfied' }],
    ],
  },
  {
    daysAgo: 50,
    steps: (day, unit, done) => [
      ...answered(day, unit, 'adopted', done),
      [day(24), 'evaluate', { attitude: 'basically_satisfied', result: 'dissatisfied', comment: '只清了一半，雨后仍有积水' }],
      [day(26), 'rework', { reason: '代表对结果不满意' }],
    ],
  },
  {
    daysAgo: 45,
    steps: (day, unit, done) => [...answered(day, unit, 'adopted', done), [day(20), 'returnReply', { reason: '答复未回应代表所提第二点' }]],
  },
  { daysAgo: 65, steps: (day, unit, done) => solved(day(0), unit, done, { assigned: 1, replied: 15 }) },
  { daysAgo: 100, steps: (day, unit, done) => solved(day(0), unit, done, { assigned: 2, replied: 40, verdict: 'basically_satisfied' }) },
  { daysAgo: 140, steps: (day, unit, done) => solved(day(0), unit, done, { assigned: 2, replied: 60 }) },
  { daysAgo: 9, steps: (day) => [[day(0), 'answerOnSpot', { reply: '现场说明了申请流程' }]] },
  { daysAgo: 15, steps: (day) => [[day(2), 'decline', { reasonCode: 'private_matter', explanation: '属邻里纠纷，已转人民调解' }]] },
  { daysAgo: 18, steps: (day) => [[day(3), 'withdraw', { reason: '反映事项已自行解决' }]] },
  { daysAgo: 16, coSigned: true, steps: (day) => [[day(2), 'withdraw', { reason: '拟补充材料后再提' }]] },
];

/** Recent cases of a town, one after another through all stages, and a reception this month. */
export async function liveRecently(tx: Tx, lives: Lives, town: Town): Promise<void> {
  const { today } = lives;
  const heldOn = addDays(today, -9);
  const receptionSessionId = newId();
  await insertRows(tx, 'reception_session', [
    {
      id: receptionSessionId,
      jurisdiction_id: town.id,
      held_on: heldOn,
      station_id: town.stations[1],
      visitor_count: 14,
      notice_on: addDays(heldOn, -7),
      created_at: new Date(`${heldOn}T09:00:00+08:00`),
    },
  ]);
  await insertRows(
    tx,
    'reception_deputy',
    town.deputies.slice(0, 2).map((deputy_id) => ({ jurisdiction_id: town.id, reception_session_id: receptionSessionId, deputy_id })),
  );
  for (const [n, { daysAgo, steps, coSigned }] of STAGES.entries()) {
    const on = addDays(today, -daysAgo);
    const unit = n % 2 === 0 ? town.units.water : town.units.roads;
    await lives.live(town, on, (_unit, done) => steps((after) => addDays(on, after), unit, done, town), {
      unit,
      deputyId: town.deputies[n % 2] ?? '',
      ...(coSigned ? { coDeputyIds: [town.deputies[(n + 1) % 2] ?? ''] } : {}),
      ...(daysAgo === 9 ? { receptionSessionId, stationId: town.stations[1] ?? '' } : {}),
    });
  }
  const primary = await lives.live(town, addDays(today, -34), (unit) => assigned((after) => addDays(today, after - 34), unit), {
    unit: town.units.water,
  });
  const double = await lives.live(town, addDays(today, -33), () => []);
  if (primary && double) await lives.goOn(town, double.id, [[addDays(today, -31), 'merge', { primaryId: primary.id }]]);
}
