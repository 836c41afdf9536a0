import type { EventData, EventType, Role } from '@bihuan/domain';
import type { Ask } from '../messages/news-texts.js';
import type { TownUser } from '../reminders/recipients.js';

/** Parties of a case that a new event may concern. */
type Party = 'office' | 'leadUnit' | 'coUnits' | 'unitHeads' | 'leadDeputy' | 'deputies';

/** An event, and the case as it is now; the units are those of the assignment at the time of the event. */
export interface Happening {
  readonly type: EventType;
  readonly data: EventData;
  readonly actorId: string | null;
  readonly leadDeputyId: string | null;
  readonly coDeputyIds: readonly string[];
  readonly leadUnitId: string | null;
  readonly coUnitIds: readonly string[];
}

type Concerns = readonly Party[] | ((data: EventData) => readonly Party[]);
const whenGranted =
  (granted: readonly Party[], refused: readonly Party[]): Concerns =>
  (data) =>
    data['granted'] === true ? granted : refused;

/** Whom each event concerns, beside whoever did it. A new event type without a line here does not compile. */
const CONCERNS: Readonly<Record<EventType, Concerns>> = {
  recorded: ['office'],
  answeredOnSpot: [],
  merged: ['deputies', 'leadUnit', 'coUnits'],
  split: ['deputies'],
  declined: ['deputies'],
  withdrawalRequested: ['office', 'deputies'],
  withdrawalAgreed: ['office'],
  withdrawn: ['office', 'deputies', 'leadUnit', 'coUnits'],
  assigned: ['leadUnit', 'coUnits'],
  accepted: [],
  returnRequested: ['office'],
  returnDecided: ['leadUnit'],
  extensionRequested: ['office'],
  // the deputy is told of a granted extension [SH 19]
  extensionDecided: whenGranted(['leadUnit', 'deputies'], ['leadUnit']),
  contributed: ['leadUnit'],
  contactLogged: [],
  replied: ['deputies', 'office'],
  replyReturned: ['leadUnit'],
  replyUpdated: ['deputies', 'office'],
  evaluated: (data) => (data['attitude'] === 'dissatisfied' || data['result'] === 'dissatisfied' ? ['office', 'leadUnit'] : ['leadUnit']),
  reworked: ['leadUnit', 'coUnits', 'deputies'],
  resolved: ['deputies'],
  concluded: ['deputies'],
  followedUp: (data) => (data['outcome'] === 'relapsed' ? ['office', 'leadUnit'] : []),
  residentInformed: [],
  supervised: ['office', 'unitHeads'],
  supervisionEnded: ['office', 'unitHeads'],
  absorbed: ['leadUnit', 'coUnits'],
  released: ['leadUnit', 'coUnits'],
  answeredThroughPrimary: ['deputies'],
  // an imported calendar may move hundreds at once; the reminders follow the new dates by themselves
  dueDateMoved: [],
};

/** What a party is asked to do next when it hears of an event; who is only to know is asked nothing. */
const ASKED: Readonly<Partial<Record<EventType, Readonly<Partial<Record<Party, readonly Ask[]>>>>>> = {
  recorded: { office: ['assign'] },
  declined: { deputies: ['tell_resident'] },
  withdrawalRequested: { deputies: ['agree_withdrawal'] },
  assigned: { leadUnit: ['accept'], coUnits: ['contribute'] },
  returnRequested: { office: ['decide_return'] },
  extensionRequested: { office: ['decide_extension'] },
  replied: { leadDeputy: ['evaluate'], deputies: ['tell_resident'] },
  answeredThroughPrimary: { deputies: ['tell_resident'] },
  replyReturned: { leadUnit: ['reply'] },
  reworked: { leadUnit: ['reply'] },
  evaluated: { office: ['rework'] },
  followedUp: { office: ['rework'] },
  resolved: { deputies: ['tell_resident'] },
  concluded: { deputies: ['tell_resident'] },
};

/** One person to be told, and what that person is asked to do. */
export interface Told {
  readonly recipientId: string;
  readonly asks: readonly Ask[];
}

/** The users of the town whom an event concerns; never the one who did it. */
export function concernedBy(happening: Happening, users: readonly TownUser[]): Told[] {
  const concerns = CONCERNS[happening.type];
  const parties = typeof concerns === 'function' ? concerns(happening.data) : concerns;
  const asked = Object.entries(ASKED[happening.type] ?? {}) as [Party, readonly Ask[]][];
  return users
    .filter((user) => user.id !== happening.actorId && parties.some((party) => belongs(party, user, happening)))
    .map((user) => ({
      recipientId: user.id,
      asks: asked.filter(([party]) => belongs(party, user, happening)).flatMap(([, asks]) => asks),
    }));
}

function belongs(party: Party, user: TownUser, { leadDeputyId, coDeputyIds, leadUnitId, coUnitIds }: Happening): boolean {
  const inUnit = (unitIds: readonly (string | null)[], roles: readonly Role[]): boolean =>
    user.unitId !== null && unitIds.includes(user.unitId) && roles.some((role) => user.roles.includes(role));
  switch (party) {
    case 'office':
      return user.roles.includes('office');
    case 'leadUnit':
      return inUnit([leadUnitId], ['staff', 'head']);
    case 'coUnits':
      return inUnit(coUnitIds, ['staff', 'head']);
    case 'unitHeads':
      return inUnit([leadUnitId, ...coUnitIds], ['head']);
    case 'leadDeputy':
      return user.deputyId !== null && user.deputyId === leadDeputyId;
    case 'deputies':
      return user.deputyId !== null && (user.deputyId === leadDeputyId || coDeputyIds.includes(user.deputyId));
  }
}
