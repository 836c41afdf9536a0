import {
  createCalendar,
  decide,
  DEFAULT_POLICY,
  type Actor,
  type CaseEvent,
  type CaseState,
  type Command,
  type Facts,
  type Policy,
  type Role,
} from '@bihuan/domain';
import { CALENDAR_YEARS } from '@bihuan/migrations';

export const calendar = createCalendar(CALENDAR_YEARS);
export const TOWN = 'town';
export const UNITS = ['unit-water', 'unit-roads', 'unit-green'] as const;

function person(id: string, roles: Role[], more: Partial<Actor> = {}): Actor {
  return { id, name: id, username: id, roles, jurisdictionId: TOWN, unitId: null, deputyId: null, ...more };
}

/** One person per role and relation, as DOMAIN.md §2 tells them apart. */
export const PEOPLE = {
  office: person('office', ['office']),
  leadDeputy: person('leadDeputy', ['deputy'], { deputyId: 'deputy-1' }),
  coDeputy: person('coDeputy', ['deputy'], { deputyId: 'deputy-2' }),
  otherDeputy: person('otherDeputy', ['deputy'], { deputyId: 'deputy-3' }),
  leadStaff: person('leadStaff', ['staff'], { unitId: UNITS[0] }),
  leadHead: person('leadHead', ['head'], { unitId: UNITS[0] }),
  coStaff: person('coStaff', ['staff'], { unitId: UNITS[1] }),
  coHead: person('coHead', ['head'], { unitId: UNITS[1] }),
  otherHead: person('otherHead', ['head'], { unitId: UNITS[2] }),
  presidium: person('presidium', ['presidium']),
  leader: person('leader', ['leader']),
  principal: person('principal', ['principal']),
  district: person('district', ['district'], { jurisdictionId: 'district' }),
  auditor: person('auditor', ['auditor']),
  admin: person('admin', ['admin']),
  officeElsewhere: person('officeElsewhere', ['office'], { jurisdictionId: 'elsewhere' }),
} as const;
export type Person = keyof typeof PEOPLE;

/** Several cases of one town, kept in memory with their whole histories: what the record does with a database. */
export class World {
  readonly states = new Map<string, CaseState>();
  readonly events = new Map<string, CaseEvent[]>();
  private ids = 0;

  constructor(
    public now: Date,
    readonly policy: Policy = DEFAULT_POLICY,
  ) {}

  facts(actor: Actor, state: CaseState | null, primaryId: string | null = state?.mergedInto ?? null): Facts {
    return {
      now: this.now,
      actor,
      calendar,
      policy: this.policy,
      activeUnitIds: new Set(UNITS),
      primary: primaryId === null ? null : (this.states.get(primaryId) ?? null),
      mergedCases: (state?.mergedCaseIds ?? []).flatMap((id) => this.states.get(id) ?? []),
      newId: () => `run-${++this.ids}`,
    };
  }

  /** Gives a command; answers the refusal's code, or null when it went through and everything was kept. */
  give(caseId: string, who: Person, command: Command): string | null {
    const state = this.states.get(caseId) ?? null;
    const primaryId = command.name === 'merge' ? command.body.primaryId : (state?.mergedInto ?? null);
    const decided = decide(state, command, this.facts(PEOPLE[who], state, primaryId), { id: caseId, jurisdictionId: TOWN });
    if (!decided.ok) return `${decided.refusal.kind}:${decided.refusal.code}`;
    for (const { after, events } of decided.decision.changes) {
      this.states.set(after.id, after);
      this.events.set(after.id, [...(this.events.get(after.id) ?? []), ...events]);
    }
    return null;
  }

  state(caseId: string): CaseState {
    const state = this.states.get(caseId);
    if (!state) throw new Error(`no case ${caseId}`);
    return state;
  }

  /** Records a case of the lead deputy, co-signed when asked. */
  record(caseId: string, coSigned = false): void {
    const body = { title: '村口积水', content: '雨后三日不退', deputyId: 'deputy-1', ...(coSigned ? { coDeputyIds: ['deputy-2'] } : {}) };
    const refusal = this.give(caseId, 'office', { name: 'record', body });
    if (refusal) throw new Error(refusal);
  }

  at(instant: string): this {
    this.now = new Date(instant);
    return this;
  }
}

/** A body that passes the fields' checks, for every command. */
export const BODIES: { readonly [N in Command['name']]: (world: World) => Command<N>['body'] } = {
  record: () => ({ title: '路灯不亮', content: '三组路灯不亮', deputyId: 'deputy-1' }),
  answerOnSpot: () => ({ reply: '已当场说明' }),
  merge: () => ({ primaryId: 'primary' }),
  split: () => ({}),
  decline: () => ({ reasonCode: 'outside_powers', explanation: '不属本级职权' }),
  withdraw: () => ({ reason: '已解决' }),
  agreeWithdrawal: () => ({}),
  assign: () => ({ leadUnitId: UNITS[0], coUnitIds: [UNITS[1]] }),
  accept: () => ({}),
  requestReturn: () => ({ reason: '不属本单位', proposedUnitId: UNITS[2] }),
  decideReturn: () => ({ granted: true, reason: '同意' }),
  requestExtension: () => ({ until: '2026-07-01', reason: '需汛后施工' }),
  decideExtension: () => ({ granted: true, reason: '同意' }),
  contribute: () => ({ opinion: '可行' }),
  logContact: () => ({ stage: 'before', method: 'phone', summary: '已联系' }),
  reply: () => ({ kind: 'adopted', content: '已疏通' }),
  returnReply: () => ({ reason: '未答所问' }),
  updateReply: () => ({ kind: 'adopted', content: '已完成' }),
  evaluate: () => ({ attitude: 'satisfied', result: 'satisfied' }),
  rework: () => ({ reason: '代表不满意' }),
  resolve: () => ({ evidence: '现场照片' }),
  conclude: () => ({ reason: '已解释' }),
  followUp: () => ({ outcome: 'holds', summary: '无反复' }),
  residentFeedback: () => ({ method: 'visit' }),
  supervise: () => ({ reason: '久拖不决' }),
  endSupervision: () => ({ reason: '已办' }),
};
export function command<N extends Command['name']>(name: N, world: World, more: object = {}): Command {
  return { name, body: { ...BODIES[name](world), ...more } } as Command;
}
