import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';

/** A machine client sees what belongs to its own channel, and not what belongs to others; staff see every channel. */
export const requireOwnChannel = (actor: Actor, channel: string): void => {
  if (actor.kind !== 'channel' || actor.channel === channel) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: `this client belongs to the channel ${actor.channel}, not to ${channel}`,
  });
};
