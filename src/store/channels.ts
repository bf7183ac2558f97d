import type { Channel } from '../contract/office.ts';
import type { LocalDate } from '../domain/time.ts';
import { type Connection, type Writer, statement } from './database.ts';

type ChannelRow = Omit<Channel, 'accountId' | 'characterLimit'> & {
  account_id: string | null;
  character_limit: number | null;
};

const columns = 'id, platform, name, language, url, account_id, character_limit';

function toChannel({ account_id, character_limit, ...row }: ChannelRow): Channel {
  return { ...row, accountId: account_id, characterLimit: character_limit };
}

export function listChannels(db: Connection): Channel[] {
  return statement<ChannelRow>(
    db,
    `select ${columns} from channel where archived_at is null order by name, id`,
  )
    .all()
    .map(toChannel);
}

export function findChannel(db: Connection, id: string): Channel | undefined {
  const row = statement<ChannelRow>(db, `select ${columns} from channel where id = ?`).get(id);
  return row && toChannel(row);
}

export function addChannel(db: Writer, channel: Channel): void {
  statement(
    db,
    `insert into channel (${columns})
     values (@id, @platform, @name, @language, @url, @accountId, @characterLimit)`,
  ).run(channel);
}

export function updateChannel(db: Writer, channel: Channel): void {
  statement(
    db,
    `update channel set platform = @platform, name = @name, language = @language, url = @url,
      account_id = @accountId, character_limit = @characterLimit where id = @id`,
  ).run(channel);
}

export function removeChannel(db: Writer, id: string): void {
  statement(db, 'delete from channel where id = ?').run(id);
}

export function channelIsUsed(db: Connection, id: string): boolean {
  return (
    statement(
      db,
      `select 1 where exists (select 1 from thread where channel_id = @id)
         or exists (select 1 from post_variant where channel_id = @id)
         or exists (select 1 from promise_channel where channel_id = @id)`,
    ).get({ id }) !== undefined
  );
}

export type FollowerCount = { channelId: string; countedOn: LocalDate; followers: number };

/** Of each channel that has one: the last count on a day or before. */
export function lastFollowerCounts(db: Connection, on: LocalDate): FollowerCount[] {
  return statement<FollowerCount>(
    db,
    `select channel_id as channelId, max(counted_on) as countedOn, followers from follower_count
     where counted_on <= ? group by channel_id`,
  ).all(on);
}

export function removeFollowerCount(
  db: Writer,
  key: Pick<FollowerCount, 'channelId' | 'countedOn'>,
): void {
  statement(
    db,
    'delete from follower_count where channel_id = @channelId and counted_on = @countedOn',
  ).run(key);
}

export function setFollowerCount(db: Writer, count: FollowerCount): void {
  statement(
    db,
    `insert into follower_count values (@channelId, @countedOn, @followers)
     on conflict do update set followers = excluded.followers`,
  ).run(count);
}
