import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels beside the in-app inbox, what goes out over them, and the reminders that are more than a rung of a ladder. */
const DELIVERIES = `
ALTER TABLE inbox_message DROP CONSTRAINT inbox_message_kind_check;
ALTER TABLE inbox_message ADD CONSTRAINT inbox_message_kind_check
  CHECK (kind IN ('reminder_digest','case_news','calendar_warning','report_ready'));

CREATE TABLE delivery_channel (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  kind text NOT NULL CHECK (kind IN ('email','wecom','dingtalk','feishu','webhook')),
  name text NOT NULL,
  settings jsonb NOT NULL,
  active boolean NOT NULL DEFAULT true,
  -- the circuit breaker: failures one after the other, and until when nothing is tried
  failures_in_row integer NOT NULL DEFAULT 0,
  closed_until timestamptz,
  UNIQUE (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name)
);

-- How a person wants to be told; no row: in the inbox only, no mute, the usual quiet hours.
CREATE TABLE notification_setting (
  user_id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  -- minutes of the day, from the evening to the morning; both null: at any hour
  quiet_from integer CHECK (quiet_from BETWEEN 0 AND 1439),
  quiet_to integer CHECK (quiet_to BETWEEN 0 AND 1439),
  muted_until timestamptz,
  mute_reason text,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL)),
  FOREIGN KEY (jurisdiction_id, user_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE TABLE channel_choice (
  jurisdiction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  -- an e-mail address, or the mobile number that a robot mentions
  address text,
  topics text[] NOT NULL,
  PRIMARY KEY (user_id, channel_id),
  FOREIGN KEY (jurisdiction_id, user_id) REFERENCES app_user (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, channel_id) REFERENCES delivery_channel (jurisdiction_id, id)
);

-- One row per message and channel; its id is the key by which a provider knows a repetition.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  channel_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  kind text NOT NULL,
  -- the digest, the event, or for a test the delivery itself
  about_id uuid NOT NULL,
  -- a test may go to another address than the recipient's own
  address text,
  state text NOT NULL CHECK (state IN ('waiting','sent','dead','cancelled')),
  attempts integer NOT NULL DEFAULT 0,
  -- tried from then on; while an attempt runs, the end of its lease
  attempt_after timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  failure text,
  UNIQUE (recipient_id, about_id, channel_id),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  FOREIGN KEY (jurisdiction_id, channel_id) REFERENCES delivery_channel (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, recipient_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE INDEX delivery_waiting ON delivery (channel_id, attempt_after) WHERE state = 'waiting';
CREATE INDEX delivery_newest ON delivery (jurisdiction_id, created_at DESC, id DESC);

CREATE TABLE delivery_attempt (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  delivery_id uuid NOT NULL REFERENCES delivery,
  at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('sent','failed','refused','postponed','cancelled','retried')),
  detail text NOT NULL
);
CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery_id, at);

-- A reminder by hand has no place in the ladder: it supersedes nothing and nothing supersedes it.
ALTER TABLE reminder ALTER COLUMN level_order DROP NOT NULL;
ALTER TABLE reminder ADD COLUMN note text, ADD COLUMN urged_by uuid,
  -- the rung that puts the case on the presidium's supervision list, and when that was seen to
  ADD COLUMN supervise boolean NOT NULL DEFAULT false, ADD COLUMN supervision_seen_at timestamptz,
  ADD FOREIGN KEY (jurisdiction_id, urged_by) REFERENCES app_user (jurisdiction_id, id);
UPDATE reminder SET supervise = true WHERE clock = 'reply' AND level = 'overdue_15' AND state = 'planned';
CREATE INDEX reminder_supervise ON reminder (id) WHERE supervise AND state = 'sent' AND supervision_seen_at IS NULL;
CREATE INDEX event_supervised ON event (jurisdiction_id, occurred_at DESC, id DESC) WHERE type = 'supervised';
`;

export class Deliveries1700000000003 implements MigrationInterface {
  name = 'Deliveries1700000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(DELIVERIES);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('what was delivered stays on record'));
  }
}
