import { addDays, type LocalDate } from '@bihuan/domain';
import { v7 as newId } from 'uuid';
import type { Tx } from '../database.js';
import { insertRows } from '../rows.js';
import { type Lives, solved, type Step } from './lives.js';
import type { Group, Town } from './people.js';

const dayOf2024 = (day: number): LocalDate => addDays('2024-01-02', day);

/**
 * 2024 as the published figures have it, from cases: 漕泾 over 100 with all replied and over 95 % resolved; 上海石化 72 received,
 * 25 merged, 47 accepted and resolved; 高新区 268 visitors and 96 suggestions.
 */
export async function live2024(tx: Tx, lives: Lives, towns: ReadonlyMap<Group, Town>): Promise<void> {
  for (const [group, town] of towns) {
    if (group === '漕泾') await caojing(lives, town);
    else if (group === '上海石化') await petrochemical(lives, town);
    else if (group === '高新区') await hightech(tx, lives, town);
    else await few(lives, town, 8);
  }
}

async function caojing(lives: Lives, town: Town): Promise<void> {
  for (let n = 0; n < 104; n++) {
    const on = dayOf2024(Math.floor(n * 2.9));
    await lives.live(town, on, (unit, done) =>
      solved(on, unit, done, { replied: 20 + (n % 9) * 7, verdict: n % 10 === 0 ? 'basically_satisfied' : 'satisfied' }),
    );
  }
  // replied, and not to be solved by the town: kept for reference, explained, or promised for later
  const others: [string, object][] = [
    ['reference', {}],
    ['explained', {}],
    ['explained', {}],
    ['planned', { promisedOn: '2027-06-30' }],
  ];
  for (const [n, [kind, more]] of others.entries()) {
    const on = dayOf2024(40 + n * 60);
    await lives.live(town, on, (unit, done) =>
      replied(on, unit, kind, kind === 'planned' ? `已列入计划：${done}` : '经研究，现阶段不具备实施条件，已向代表说明。', more),
    );
  }
  for (let n = 0; n < 6; n++) {
    const on = dayOf2024(30 + n * 50);
    await lives.live(town, on, () => [[on, 'answerOnSpot', { reply: '当场说明了办理途径和联系电话' }]]);
  }
  for (let n = 0; n < 3; n++) {
    const on = dayOf2024(60 + n * 90);
    await lives.live(town, on, () => [
      [addDays(on, 2), 'decline', { reasonCode: 'judicial_case', explanation: '已进入诉讼程序，请依法律途径解决' }],
    ]);
  }
}

function replied(on: LocalDate, unit: string, kind: string, content: string, more: object): Step[] {
  const steps: Step[] = [
    [addDays(on, 3), 'assign', { leadUnitId: unit }],
    [addDays(on, 4), 'accept'],
    [addDays(on, 50), 'reply', { kind, content, ...more }],
    [addDays(on, 60), 'evaluate', { attitude: 'satisfied', result: 'basically_satisfied' }],
    [addDays(on, 61), 'residentFeedback', { method: 'phone', residentVerdict: 'satisfied' }],
  ];
  return kind === 'planned' ? steps : [...steps, [addDays(on, 62), 'conclude', { reason: '代表理解，已告知选民' }]];
}

/** 72 received; 25 of them speak of what another one says. */
async function petrochemical(lives: Lives, town: Town): Promise<void> {
  for (let n = 0; n < 47; n++) {
    const on = dayOf2024(n * 6);
    const merged = n < 25;
    let steps: readonly Step[] = [];
    const primary = await lives.live(town, on, (unit, done) => {
      steps = solved(on, unit, done, { assigned: 3, replied: 35 });
      return merged ? [] : steps;
    });
    if (!merged || !primary) continue;
    const double = await lives.live(town, addDays(on, 1), () => []);
    if (double) await lives.goOn(town, double.id, [[addDays(on, 2), 'merge', { primaryId: primary.id }]]);
    await lives.goOn(town, primary.id, steps);
  }
}

/** Eight receptions with 268 visitors; 96 suggestions came of them. */
async function hightech(tx: Tx, lives: Lives, town: Town): Promise<void> {
  const visitors = [31, 36, 29, 41, 33, 38, 27, 33];
  for (const [n, visitorCount] of visitors.entries()) {
    const on = dayOf2024(14 + n * 40);
    const id = newId();
    if (on > lives.today) return;
    await insertRows(tx, 'reception_session', [
      {
        id,
        jurisdiction_id: town.id,
        held_on: on,
        station_id: town.stations[n % 3],
        visitor_count: visitorCount,
        notice_on: addDays(on, -7),
        created_at: new Date(`${on}T12:00:00+08:00`),
      },
    ]);
    const onDuty = [0, 1].map((place) => town.deputies[(n + place) % town.deputies.length]);
    await insertRows(
      tx,
      'reception_deputy',
      onDuty.map((deputy) => ({ jurisdiction_id: town.id, reception_session_id: id, deputy_id: deputy })),
    );
    for (let m = 0; m < 12; m++) {
      const named = { receptionSessionId: id, stationId: town.stations[n % 3] ?? '', deputyId: onDuty[m % 2] ?? '' };
      if (m === 0) await lives.live(town, on, () => [[on, 'answerOnSpot', { reply: '当场答复，居民表示理解' }]], named);
      else await lives.live(town, on, (unit, done) => solved(on, unit, done, { assigned: 4, replied: 25 + m * 5 }), named);
    }
  }
}

async function few(lives: Lives, town: Town, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const on = dayOf2024(20 + n * 38);
    await lives.live(town, on, (unit, done) => solved(on, unit, done, { replied: 30 + n * 6 }));
  }
}
