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

export function addFollowerCount(
  db: Writer,
  count: { channelId: string; countedOn: LocalDate; followers: number },
): void {
  statement(
    db,
    `insert into follower_count values (@channelId, @countedOn, @followers)
     on conflict do update set followers = excluded.followers`,
  ).run(count);
}
