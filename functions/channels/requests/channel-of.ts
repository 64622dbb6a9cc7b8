import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Clock } from '#shared/time/clock.ts';
import { channelsErrors } from '../errors.ts';
import type { Channel } from '../model/channel.ts';
import { findChannel } from '../store/directory.ts';

/**
 * The channel a request names, or the refusal `CHANNEL_NOT_FOUND`.
 *
 * @param pointer where the request names it, if it does
 */
export const channelOf = async (
  db: Database,
  clock: Clock,
  code: string,
  pointer?: string,
): Promise<Channel> => {
  const channel = await findChannel(db, clock, code);
  if (channel !== undefined) return channel;
  const detail = `no channel has the code ${code}`;
  const errors = pointer === undefined ? undefined : [{ pointer, code: 'CHANNEL_NOT_FOUND', detail }];
  throw problem(channelsErrors.CHANNEL_NOT_FOUND, { detail, errors });
};
