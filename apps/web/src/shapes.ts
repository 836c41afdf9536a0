import type { Schema } from './schemas';

/** What the pages call the API's shapes. */
export type Suggestion = Schema<'Suggestion'>;
export type CaseStatus = Suggestion['status'];
export type Clock = Schema<'Clock'>;
export type Command = Suggestion['availableCommands'][number];
export type CaseEvent = Schema<'Event'>;
export type Resident = Schema<'MaskedResident'>;
export type Reminder = Schema<'Reminder'>;
/** What has a name: a unit, a deputy, a station. */
export type Named = Pick<Schema<'Unit'>, 'id' | 'name'>;
