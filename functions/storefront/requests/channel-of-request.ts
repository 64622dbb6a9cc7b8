import { channelOf, loadDirectory, type Channel } from '../../channels/public.ts';
import { hasScope, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelsErrors } from '../../channels/errors.ts';

/** The sales channel a request is about: the one it names; a machine client's own; otherwise `web`, or the first that sells. */
export const channelOfRequest = async (
  code: string | undefined,
  actor: Actor,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<Channel> => {
  if (code !== undefined) return channelOf(db, clock, code, '/query/channel');
  if (actor.kind === 'channel') return channelOf(db, clock, actor.channel);
  const { channels } = await loadDirectory(db, clock);
  const first = channels.get('web') ?? [...channels.values()].find(({ purpose }) => purpose === 'sell');
  if (first === undefined)
    throw problem(channelsErrors.CHANNEL_NOT_FOUND, { detail: 'no sales channel exists yet' });
  return first;
};

/** Staff who may read the catalogue see what is not published; everybody else sees what their channel shows. */
export const seesDrafts = (actor: Actor): boolean =>
  actor.kind === 'staff' && hasScope(actor, 'catalog.read');
