import { channelOf, loadDirectory, type Channel } from '../../channels/public.ts';
import { hasScope, type Actor } from '#shared/http/actor.ts';
import { problem } from '#shared/http/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelsErrors } from '../../channels/errors.ts';

/**
 * The sales channel a caller looks through: the one asked for; a machine client's own; otherwise `web`, or the first
 * that sells.
 */
export const channelAsked = async (
  code: string | undefined,
  actor: Actor,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<Channel> => {
  if (code !== undefined) return channelOf(db, clock, code, '/query/channel');
  if (actor.kind === 'channel') return channelOf(db, clock, actor.channel);
  const { channels } = await loadDirectory(db, clock);
  const first = channels.get('web') ?? [...channels.values()].find(({ purpose }) => purpose === 'sell');
  if (first === undefined)
    throw problem(channelsErrors.CHANNEL_NOT_FOUND, { detail: 'no sales channel has been created yet' });
  return first;
};

/** Staff who keep the catalogue see what is not published; everybody else sees what their channel shows. */
export const isKeeper = (actor: Actor): boolean => actor.kind === 'staff' && hasScope(actor, 'catalog.read');
