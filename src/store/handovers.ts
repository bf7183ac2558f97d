import type { Handover, HouseRules, StandInCopy } from '../contract/handover.ts';
import { type HouseRuleTopic, houseRuleTopics } from '../domain/handover.ts';
import type { Instant } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

export function readHouseRules(db: Connection): HouseRules {
  const rows = statement<{ topic: HouseRuleTopic; text: string }>(
    db,
    'select topic, text from house_rule',
  ).all();
  const texts = new Map(rows.map(({ topic, text }) => [topic, text]));
  return Object.fromEntries(
    houseRuleTopics.map((topic) => [topic, texts.get(topic) ?? '']),
  ) as HouseRules;
}

export function setHouseRule(db: Writer, topic: HouseRuleTopic, text: string): void {
  if (text === '') statement(db, 'delete from house_rule where topic = ?').run(topic);
  else {
    statement(
      db,
      `insert into house_rule (topic, text) values (?, ?)
       on conflict (topic) do update set text = excluded.text`,
    ).run(topic, text);
  }
}

/** The latest first. */
export function listHandovers(db: Connection): Handover[] {
  return statement<Handover>(
    db,
    `select id, stand_in as standIn, made_at as madeAt, until_on as untilOn, taken_back_at as takenBackAt
     from handover order by made_at desc, id`,
  ).all();
}

export type HandoverTerms = Pick<Handover, 'id' | 'standIn' | 'madeAt' | 'untilOn'>;

/** Of a handover that is known already nothing changes. */
export function addHandover(db: Writer, handover: HandoverTerms): void {
  statement(
    db,
    `insert into handover (id, stand_in, made_at, until_on) values (@id, @standIn, @madeAt, @untilOn)
     on conflict (id) do nothing`,
  ).run(handover);
}

export function markTakenBack(db: Writer, id: string, at: Instant): void {
  statement(db, 'update handover set taken_back_at = ? where id = ?').run(at, id);
}

/** Which handover this file is a stand-in's copy of; null for the office itself. */
export function readStandInCopy(db: Connection): StandInCopy | null {
  return (
    statement<StandInCopy>(
      db,
      `select handover_id as handoverId, stand_in as standIn, made_at as madeAt, until_on as untilOn,
        version, sent_back_at as sentBackAt from stand_in_copy`,
    ).get() ?? null
  );
}

export function markSentBack(db: Writer, at: Instant): void {
  statement(db, 'update stand_in_copy set sent_back_at = ?').run(at);
}
