import type { Actor } from '#shared/actors/actor.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { durationMs } from '#shared/time/duration.ts';
import { holdsErrors } from '../errors.ts';
import { longestHold } from '../model/hold.ts';

/** When a hold of this length ends, or why it may not be so long. */
export const holdUntil = (expiresIn: string, actor: Actor, now: number): string => {
  const length = durationMs(expiresIn);
  if (length === 0)
    throw invalidRequest([
      {
        pointer: '/body/expiresIn',
        code: 'too_small',
        detail: `expiresIn must be greater than zero, found ${expiresIn}`,
      },
    ]);
  const longest = longestHold(actor.kind === 'staff' || actor.kind === 'channel' ? actor.kind : 'customer');
  if (length <= longest) return new Date(now + length).toISOString();
  const limit = `PT${longest / 3_600_000}H`;
  const detail = `expiresIn is ${expiresIn}, the longest allowed is ${limit}`;
  throw problem(holdsErrors.HOLD_TOO_LONG, {
    detail,
    errors: [{ pointer: '/body/expiresIn', code: 'HOLD_TOO_LONG', detail }],
    extensions: { longest: limit },
  });
};
