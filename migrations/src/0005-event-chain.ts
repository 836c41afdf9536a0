import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each case's events are a chain: an event's hash covers everything it says and the hash before it. Each day's head covers the
 * events that every case gained that day and the head before. The trigger only saves a round trip; verification (libs/record/src/chain)
 * works the hashes out anew, outside of the database.
 */
const CHAIN = `
ALTER TABLE event ADD COLUMN hash bytea;

CREATE FUNCTION event_hash(e event, previous bytea) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(convert_to(concat_ws(E'\\n', e.id::text, e.jurisdiction_id::text, e.suggestion_id::text, e.seq::text, e.type,
    coalesce(e.actor_id::text, ''), e.actor::text, e.on_paper::text, coalesce(e.on_behalf_of::text, ''),
    (extract(epoch FROM e.occurred_at) * 1000000)::bigint::text, (extract(epoch FROM e.recorded_at) * 1000000)::bigint::text,
    e.data::text, e.clock_changes::text, encode(coalesce(previous, ''), 'hex')), 'UTF8'))
$$;
CREATE FUNCTION chain_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.hash := event_hash(NEW, (SELECT p.hash FROM event p WHERE p.suggestion_id = NEW.suggestion_id AND p.seq = NEW.seq - 1));
  RETURN NEW;
END $$;

ALTER TABLE event DISABLE TRIGGER event_append_only;
DO $$
DECLARE step integer := 1;
BEGIN
  LOOP
    UPDATE event e SET hash = event_hash(e, (SELECT p.hash FROM event p WHERE p.suggestion_id = e.suggestion_id AND p.seq = e.seq - 1))
    WHERE e.seq = step;
    EXIT WHEN NOT FOUND;
    step := step + 1;
  END LOOP;
END $$;
ALTER TABLE event ENABLE TRIGGER event_append_only;
ALTER TABLE event ALTER COLUMN hash SET NOT NULL;
CREATE TRIGGER event_chain BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION chain_event();
CREATE INDEX event_recorded ON event (jurisdiction_id, recorded_at);

CREATE TABLE chain_head (
  jurisdiction_id uuid NOT NULL REFERENCES jurisdiction,
  day date NOT NULL,
  -- [case, last event of the day, its hash] of every case that gained events that day, by case
  entries jsonb NOT NULL,
  hash bytea NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (jurisdiction_id, day)
);
CREATE TRIGGER chain_head_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON chain_head EXECUTE FUNCTION refuse_change();
`;

export class EventChain1700000000005 implements MigrationInterface {
  name = 'EventChain1700000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(CHAIN);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('a chain that can be taken off proves nothing'));
  }
}
