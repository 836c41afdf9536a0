import type { Schema } from './schemas';

/** What the pages call the API's shapes. */
export type Suggestion = Schema<'Suggestion'>;
export type CaseStatus = Suggestion['status'];
export type Clock = Schema<'Clock'>;
/** What a case can be given. */
export type Command = Suggestion['availableCommands'][number];
export type CaseEvent = Schema<'Event'>;
/** Who spoke, in full. */
export type Resident = Schema<'Resident'>;
export type Reminder = Schema<'Reminder'>;
/** What has a name: a unit, a deputy, a station. */
export type Named = Pick<Schema<'Unit'>, 'id' | 'name'>;
