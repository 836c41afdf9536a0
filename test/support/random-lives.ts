import type { CommandName } from '@bihuan/domain';
import { ExpectedFailure, inTransaction, recordSuggestion } from '@bihuan/record';
import type { Person, Town } from '../worker/town.js';

/** Deterministic, so that a failure can be looked at again. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

/**
 * So many cases of a town led at random through their lives, in between also those that it had before, part of it entered from
 * paper later. Moves the town's clock on.
 */
export async function randomLives(
  where: Town,
  { count, seed, stationId = null, steps = 40 }: { count: number; seed: number; stationId?: string | null; steps?: number },
): Promise<void> {
  const roll = dice(seed);
  const before = await where.db.query<{ id: string }[]>('SELECT id FROM suggestion WHERE jurisdiction_id = $1 ORDER BY number', [where.id]);
  const ids = before.map(({ id }) => id);
  const promised = (days: number): string => new Date(where.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const tries: readonly (() => [Person, Exclude<CommandName, 'record'>, object])[] = [
    () => ['office', 'assign', { leadUnitId: roll(2) ? where.units.water : where.units.roads }],
    () => ['office', 'assign', { leadUnitId: where.units.water }],
    () => ['office', 'reply', { kind: ['adopted', 'adopted', 'explained', 'reference'][roll(4)], content: '已办' }],
    () => ['office', 'reply', { kind: roll(2) ? 'planned' : 'in_progress', content: '计划', promisedOn: promised(5 + roll(40)) }],
    () => ['office', 'updateReply', { kind: 'adopted', content: '完成' }],
    () => ['office', 'updateReply', { kind: 'planned', content: '推迟', promisedOn: promised(roll(60)) }],
    () => ['office', 'returnReply', { reason: '未答所问' }],
    () => ['deputy', 'evaluate', { attitude: 'satisfied', result: roll(2) ? 'satisfied' : 'basically_satisfied' }],
    () => ['deputy', 'evaluate', { attitude: 'basically_satisfied', result: 'dissatisfied', comment: '未解决' }],
    () => ['office', 'resolve', { evidence: '照片' }],
    () => ['office', 'rework', { reason: '不满意' }],
    () => ['office', 'requestReturn', { reason: '不属本单位', proposedUnitId: roll(2) ? where.units.water : where.units.roads }],
    () => ['office', 'decideReturn', { granted: roll(4) > 0, reason: '已核' }],
    () => ['office', 'requestExtension', { until: promised(100), reason: '汛期' }],
    () => ['office', 'decideExtension', { granted: true, reason: '同意' }],
    () => ['office', 'merge', { primaryId: ids[roll(ids.length)] ?? '' }],
    () => ['office', 'split', {}],
    () => ['office', 'residentFeedback', { method: 'phone' }],
    () =>
      roll(6)
        ? ['office', 'resolve', { evidence: '照片' }]
        : ['office', 'decline', { reasonCode: 'no_substance', explanation: '无实质内容' }],
    () => (roll(4) ? ['office', 'decideReturn', { granted: true, reason: '同意' }] : ['deputy', 'withdraw', { reason: '已解决' }]),
    () => (roll(4) ? ['office', 'rework', { reason: '不满意' }] : ['office', 'answerOnSpot', { reply: '当场说明' }]),
  ];
  for (let n = 0; n < count; n++) {
    const body = {
      title: `第 ${n} 件`,
      content: '请维修',
      ...(roll(2) && stationId ? { stationId } : {}),
      ...(roll(3) ? { categoryCode: 'water' } : {}),
    };
    const { id } = await inTransaction(where.db, (tx) =>
      recordSuggestion(tx, {
        clock: where.clock,
        caller: where.person('deputy'),
        onPaper: false,
        readBody: () => ({ body, resident: null }),
      }),
    );
    ids.push(id);
    where.clock.forward(3_600_000 * roll(20));
    for (let step = 0; step < steps; step++) {
      const subject = ids[roll(ids.length)] ?? id;
      const [who, name, wanted] = tries[roll(tries.length)]?.() ?? ['office', 'split', {}];
      where.clock.forward(3_600_000 * roll(7));
      const paper = { occurredAt: new Date(where.clock.now().getTime() - 3_600_000 * roll(60)).toISOString() };
      try {
        await where.act(who, subject, name, { ...wanted, ...(who === 'office' ? paper : {}) });
      } catch (error) {
        if (!(error instanceof ExpectedFailure)) throw error;
      }
    }
  }
}
