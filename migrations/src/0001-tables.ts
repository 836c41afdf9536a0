/* eslint-disable max-lines -- the first schema, read as one page; later changes get their own migration */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every tenant-owned table carries `jurisdiction_id`, and every foreign key between such tables includes it, so that no
 * row can point into another town. No column takes its moment from the database's clock: the product clock decides.
 */
const TABLES = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE jurisdiction (
  id uuid PRIMARY KEY,
  parent_id uuid REFERENCES jurisdiction,
  name text NOT NULL,
  -- what case numbers begin with: 漕泾-2026-0012
  short_name text NOT NULL UNIQUE,
  -- ids from the root down to this one, itself included
  path uuid[] NOT NULL
);
CREATE INDEX jurisdiction_path ON jurisdiction USING gin (path);

CREATE TABLE handling_unit (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  name text NOT NULL,
  active boolean NOT NULL DEFAULT true,
  UNIQUE (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name)
);

CREATE TABLE station_kind (code text PRIMARY KEY, name text NOT NULL);
CREATE TABLE station (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  name text NOT NULL,
  kind text NOT NULL REFERENCES station_kind,
  parent_id uuid,
  active boolean NOT NULL DEFAULT true,
  UNIQUE (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name),
  FOREIGN KEY (jurisdiction_id, parent_id) REFERENCES station (jurisdiction_id, id)
);

CREATE TABLE deputy (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  name text NOT NULL,
  level text NOT NULL DEFAULT 'town' CHECK (level IN ('town','district','city','national')),
  home_station_id uuid,
  constituency text,
  phone text,
  active boolean NOT NULL DEFAULT true,
  UNIQUE (jurisdiction_id, id),
  UNIQUE (jurisdiction_id, name),
  FOREIGN KEY (jurisdiction_id, home_station_id) REFERENCES station (jurisdiction_id, id)
);

CREATE TABLE category (
  code text PRIMARY KEY,
  name text NOT NULL,
  parent_code text REFERENCES category,
  active boolean NOT NULL DEFAULT true
);

CREATE TABLE app_user (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  username text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL,
  unit_id uuid,
  deputy_id uuid,
  active boolean NOT NULL DEFAULT true,
  failed_logins integer NOT NULL DEFAULT 0,
  locked_until timestamptz,
  totp_secret text,
  UNIQUE (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES handling_unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, deputy_id) REFERENCES deputy (jurisdiction_id, id)
);
CREATE INDEX app_user_jurisdiction ON app_user (jurisdiction_id) WHERE active;

CREATE TABLE login_session (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  ended_at timestamptz,
  FOREIGN KEY (jurisdiction_id, user_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  FOREIGN KEY (jurisdiction_id, user_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE TABLE login_failure (address text NOT NULL, failed_at timestamptz NOT NULL);
CREATE INDEX login_failure_address ON login_failure (address, failed_at);

CREATE TABLE reception_session (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  held_on date NOT NULL,
  station_id uuid NOT NULL,
  visitor_count integer NOT NULL CHECK (visitor_count >= 0),
  notice_on date,
  created_at timestamptz NOT NULL,
  UNIQUE (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, station_id) REFERENCES station (jurisdiction_id, id)
);
CREATE TABLE reception_deputy (
  jurisdiction_id uuid NOT NULL,
  reception_session_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  PRIMARY KEY (reception_session_id, deputy_id),
  FOREIGN KEY (jurisdiction_id, reception_session_id) REFERENCES reception_session (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, deputy_id) REFERENCES deputy (jurisdiction_id, id)
);

-- Last number given per town and year; counted up in the recording transaction, so a failed one leaves no gap.
CREATE TABLE case_number (
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  year integer NOT NULL,
  last integer NOT NULL,
  PRIMARY KEY (jurisdiction_id, year)
);

-- A text's one- and two-character pieces: trigram indexes cannot serve two-character words, and most Chinese words have two.
CREATE FUNCTION text_grams(input text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
    SELECT substr(lower(input), i, 1) AS gram FROM generate_series(1, length(input)) AS i
    UNION ALL
    SELECT substr(lower(input), i, 2) FROM generate_series(1, length(input) - 1) AS i
  ) AS grams WHERE gram !~ '^\\s+$'
$$;

CREATE TABLE suggestion (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  number text NOT NULL,
  title text NOT NULL,
  content text NOT NULL,
  category_code text REFERENCES category,
  station_id uuid,
  reception_session_id uuid,
  location text,
  status text NOT NULL CHECK (status IN ('received','assigned','replied','resolved','merged','declined','withdrawn')),
  -- seq of the last event; the ETag
  version integer NOT NULL,
  last_event_at timestamptz NOT NULL,
  cycle integer NOT NULL,
  on_spot boolean NOT NULL,
  deputy_id uuid,
  lead_unit_id uuid,
  merged_into uuid,
  received_at timestamptz NOT NULL,
  assigned_at timestamptz,
  current_assigned_at timestamptz,
  accepted_at timestamptz,
  first_replied_at timestamptz,
  replied_at timestamptz,
  reply_kind text,
  resolved_at timestamptz,
  resolved_unevaluated boolean NOT NULL,
  concluded_at timestamptz,
  supervised boolean NOT NULL,
  -- what only the workflow itself remembers of this case: open requests, acceptances, replies, evaluation, promise, follow-up
  progress jsonb NOT NULL,
  UNIQUE (jurisdiction_id, id),
  UNIQUE (number),
  FOREIGN KEY (jurisdiction_id, station_id) REFERENCES station (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, reception_session_id) REFERENCES reception_session (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, deputy_id) REFERENCES deputy (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, lead_unit_id) REFERENCES handling_unit (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, merged_into) REFERENCES suggestion (jurisdiction_id, id)
);
CREATE INDEX suggestion_newest ON suggestion (jurisdiction_id, received_at DESC, id DESC);
CREATE INDEX suggestion_unit ON suggestion (jurisdiction_id, lead_unit_id, received_at DESC);
CREATE INDEX suggestion_deputy ON suggestion (jurisdiction_id, deputy_id, received_at DESC);
CREATE INDEX suggestion_merged_into ON suggestion (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX suggestion_assigned ON suggestion (jurisdiction_id, assigned_at);
CREATE INDEX suggestion_text ON suggestion USING gin (text_grams(number || ' ' || title || ' ' || content));

CREATE TABLE suggestion_co_unit (
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (suggestion_id, unit_id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES handling_unit (jurisdiction_id, id)
);
CREATE INDEX suggestion_co_unit_unit ON suggestion_co_unit (unit_id);
CREATE TABLE suggestion_co_deputy (
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  deputy_id uuid NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (suggestion_id, deputy_id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, deputy_id) REFERENCES deputy (jurisdiction_id, id)
);
CREATE INDEX suggestion_co_deputy_deputy ON suggestion_co_deputy (deputy_id);

-- Personal data, apart so that it can be erased without touching the history.
CREATE TABLE resident (
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid PRIMARY KEY,
  name text,
  phone text,
  village text,
  confidential boolean NOT NULL DEFAULT false,
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);

CREATE TABLE event (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  seq integer NOT NULL CHECK (seq > 0),
  type text NOT NULL,
  actor_id uuid,
  actor jsonb NOT NULL,
  on_paper boolean NOT NULL,
  on_behalf_of jsonb,
  occurred_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  data jsonb NOT NULL,
  -- what the event did to the clocks, due dates as they were then
  clock_changes jsonb NOT NULL,
  UNIQUE (suggestion_id, seq),
  CHECK (occurred_at <= recorded_at),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);
CREATE INDEX event_occurred ON event (jurisdiction_id, occurred_at);

CREATE TABLE clock_run (
  run_id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  position integer NOT NULL,
  clock text NOT NULL,
  unit_id uuid,
  cycle integer NOT NULL,
  started_at timestamptz NOT NULL,
  rule jsonb NOT NULL,
  shift boolean NOT NULL,
  original_due_on date NOT NULL,
  due_on date NOT NULL,
  moves jsonb NOT NULL,
  stopped_at timestamptz,
  outcome text CHECK (outcome IN ('met','missed','cancelled')),
  CHECK ((stopped_at IS NULL) = (outcome IS NULL)),
  UNIQUE (jurisdiction_id, run_id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES handling_unit (jurisdiction_id, id)
);
CREATE INDEX clock_run_suggestion ON clock_run (suggestion_id);
CREATE INDEX clock_run_open ON clock_run (jurisdiction_id, clock, due_on) WHERE stopped_at IS NULL;

-- One row per (clock run, level, recipient): the unique key is what makes a reminder happen once.
CREATE TABLE reminder (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  suggestion_id uuid NOT NULL,
  clock_run_id uuid NOT NULL,
  clock text NOT NULL,
  cycle integer NOT NULL,
  level text NOT NULL,
  -- the level's place in its ladder, low to high
  level_order integer NOT NULL,
  level_on date NOT NULL,
  -- a written 催办单
  letter boolean NOT NULL DEFAULT false,
  recipient_id uuid NOT NULL,
  channel text NOT NULL DEFAULT 'inbox',
  state text NOT NULL CHECK (state IN ('planned','sent','superseded','cancelled','failed')),
  planned_at timestamptz NOT NULL,
  sent_at timestamptz,
  acknowledged_at timestamptz,
  digest_id uuid,
  UNIQUE (clock_run_id, level, recipient_id),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, clock_run_id) REFERENCES clock_run (jurisdiction_id, run_id),
  FOREIGN KEY (jurisdiction_id, recipient_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE INDEX reminder_planned ON reminder (level_on, planned_at) WHERE state = 'planned';
CREATE INDEX reminder_suggestion ON reminder (suggestion_id);
CREATE INDEX reminder_recipient ON reminder (recipient_id, planned_at);

-- What a person finds in the in-app inbox: reminder digests and news of cases.
CREATE TABLE inbox_message (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  recipient_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('reminder_digest','case_news')),
  -- the digest, or the event the news is about: one message each per person
  about_id uuid NOT NULL,
  content jsonb NOT NULL,
  sent_at timestamptz NOT NULL,
  read_at timestamptz,
  UNIQUE (recipient_id, about_id),
  FOREIGN KEY (jurisdiction_id, recipient_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE INDEX inbox_message_newest ON inbox_message (recipient_id, sent_at DESC, id DESC);

-- Work to hand to the queue, written in the transaction that makes it necessary, kept until its handler has finished.
CREATE TABLE outbox (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  job text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  -- given to the queue (again) from then on: at once, after a lease when the queue lost it, after a pause when it failed
  relay_after timestamptz NOT NULL,
  handled_at timestamptz,
  attempts integer NOT NULL DEFAULT 0,
  failure text
);
CREATE INDEX outbox_open ON outbox (relay_after) WHERE handled_at IS NULL;
CREATE INDEX outbox_done ON outbox (handled_at) WHERE handled_at IS NOT NULL;

CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  jurisdiction_id uuid NOT NULL,
  method text NOT NULL,
  path text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  status integer NOT NULL,
  headers jsonb NOT NULL,
  body text NOT NULL,
  PRIMARY KEY (user_id, method, path, key),
  FOREIGN KEY (jurisdiction_id, user_id) REFERENCES app_user (jurisdiction_id, id)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE attachment (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  uploaded_by uuid NOT NULL,
  -- null until a command names it
  suggestion_id uuid,
  name text NOT NULL,
  type text NOT NULL,
  size integer NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, uploaded_by) REFERENCES app_user (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);
CREATE INDEX attachment_suggestion ON attachment (suggestion_id);

-- Policy versions; a clock takes the one in force when it starts, of the town or the nearest jurisdiction above it.
CREATE TABLE policy_version (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  in_force_from timestamptz NOT NULL,
  policy jsonb NOT NULL,
  set_by uuid,
  UNIQUE (jurisdiction_id, in_force_from)
);
CREATE TABLE calendar_year (
  year integer PRIMARY KEY,
  holidays jsonb NOT NULL,
  workdays jsonb NOT NULL,
  -- grows with every import, over all years: processes see from it that their copy is old
  revision integer NOT NULL UNIQUE
);

CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  at timestamptz NOT NULL,
  actor_id uuid,
  actor_name text NOT NULL,
  action text NOT NULL,
  suggestion_id uuid,
  reason text,
  detail jsonb NOT NULL,
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);
CREATE INDEX audit_entry_at ON audit_entry (jurisdiction_id, at DESC, id DESC);
CREATE INDEX audit_entry_suggestion ON audit_entry (suggestion_id);

CREATE TABLE ledger_import (
  id uuid PRIMARY KEY,
  jurisdiction_id uuid NOT NULL,
  started_by uuid NOT NULL,
  file_name text NOT NULL,
  content bytea NOT NULL,
  dry_run boolean NOT NULL,
  mapping jsonb NOT NULL,
  defaults jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting','running','done','failed')),
  rows integer NOT NULL DEFAULT 0,
  accepted integer NOT NULL DEFAULT 0,
  rejected integer NOT NULL DEFAULT 0,
  errors jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  UNIQUE (jurisdiction_id, id),
  FOREIGN KEY (jurisdiction_id, started_by) REFERENCES app_user (jurisdiction_id, id)
);
-- Which case a ledger row became: the same row again changes nothing.
CREATE TABLE ledger_row (
  jurisdiction_id uuid NOT NULL,
  -- the 编号 of the ledger, or a hash of 标题 + 内容 + 接待日期
  row_key text NOT NULL,
  cells jsonb NOT NULL,
  suggestion_id uuid NOT NULL,
  PRIMARY KEY (jurisdiction_id, row_key),
  FOREIGN KEY (jurisdiction_id, suggestion_id) REFERENCES suggestion (jurisdiction_id, id)
);

-- What happened and what was looked at can only be added to.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry EXECUTE FUNCTION refuse_change();
`;

export class Tables1700000000001 implements MigrationInterface {
  name = 'Tables1700000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(TABLES);
  }

  /** The record is never torn down by software: going back means restoring a backup. */
  async down(): Promise<void> {
    return Promise.reject(new Error('the first migration cannot be undone'));
  }
}
