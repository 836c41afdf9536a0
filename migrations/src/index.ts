import { Tables1700000000001 } from './0001-tables.js';
import { Calendar1700000000002 } from './0002-calendar.js';
import { Deliveries1700000000003 } from './0003-deliveries.js';
import { Recomputations1700000000004 } from './0004-recomputations.js';
import { EventChain1700000000005 } from './0005-event-chain.js';
import { SealedReports1700000000006 } from './0006-sealed-reports.js';
import { CaseDigests1700000000007 } from './0007-case-digests.js';
import { ReplyDrafts1700000000008 } from './0008-reply-drafts.js';
import { TitleInitials1700000000009 } from './0009-title-initials.js';
import { AccountsAndChecks1700000000010 } from './0010-accounts-and-checks.js';
import { MarkedDigests1700000000011 } from './0011-marked-digests.js';
import { ImportedFiles1700000000012 } from './0012-imported-files.js';
import { InHand1700000000013 } from './0013-in-hand.js';
import { PackedDigests1700000000014 } from './0014-packed-digests.js';
import { WordsOfReplies1700000000015 } from './0015-words-of-replies.js';

/** All migrations, oldest first; the DataSource of libs/record runs them. */
export const MIGRATIONS = [
  Tables1700000000001,
  Calendar1700000000002,
  Deliveries1700000000003,
  Recomputations1700000000004,
  EventChain1700000000005,
  SealedReports1700000000006,
  CaseDigests1700000000007,
  ReplyDrafts1700000000008,
  TitleInitials1700000000009,
  AccountsAndChecks1700000000010,
  MarkedDigests1700000000011,
  ImportedFiles1700000000012,
  InHand1700000000013,
  PackedDigests1700000000014,
  WordsOfReplies1700000000015,
];
export { CALENDAR_YEARS } from './calendar-years.js';
