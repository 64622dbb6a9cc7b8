import { mayRead } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Channel, Location } from '../model/channel.ts';
import { channelsItems } from '../table.ts';

/** What a function needs to use the directory. */
export const directoryGrants = [mayRead(channelsItems.items.channel), mayRead(channelsItems.items.location)];

/** Channels and locations change a few times a day and are needed at every call, so each environment keeps them. */
export interface Directory {
  readonly channels: ReadonlyMap<string, Channel>;
  readonly locations: ReadonlyMap<string, Location>;
}

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;

const directory = keep(KEPT_MS, async (db): Promise<Directory> => {
  const [channels, locations] = await Promise.all([
    queryAll<Channel>(db, 'catalog', 'CHANNELS'),
    queryAll<Location>(db, 'catalog', 'LOCATIONS'),
  ]);
  return {
    channels: channelsByCode(channels),
    locations: new Map(locations.map((location) => [location.code, location])),
  };
});

const channelsByCode = (channels: readonly Channel[]): Directory['channels'] =>
  new Map(channels.map((channel) => [channel.code, channel]));

/**
 * The directory, at most two seconds old. A channel that is about to be looked up in it is named: one not known yet may have
 * been created a moment ago, and the directory is read afresh for it.
 */
export const loadDirectory = async (db: Database, clock: Clock, channel?: string): Promise<Directory> => {
  const known = await directory.load(db, clock.now());
  return channel === undefined || channel === '' || known.channels.has(channel)
    ? known
    : readDirectory(db, clock);
};

/** The directory as it is now, for work that is done once and must not miss a channel of a moment ago. */
export const readDirectory = async (db: Database, clock: Clock): Promise<Directory> =>
  directory.fresh(db, clock.now());

/** The channels alone as they are now: one call instead of two. */
export const readChannels = async (db: Database): Promise<Directory['channels']> =>
  channelsByCode(await queryAll<Channel>(db, 'catalog', 'CHANNELS'));

/** One channel, or none; a code not known yet is looked up afresh, because it may have been created a moment ago. */
export const findChannel = async (db: Database, clock: Clock, code: string): Promise<Channel | undefined> =>
  (await loadDirectory(db, clock, code)).channels.get(code);

/** One location, or none; looked up afresh like a channel when it is not known yet. */
export const locationOf = async (db: Database, clock: Clock, code: string): Promise<Location | undefined> =>
  (await loadDirectory(db, clock)).locations.get(code) ??
  (await readDirectory(db, clock)).locations.get(code);
