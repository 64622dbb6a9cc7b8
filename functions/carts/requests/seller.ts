import { commonErrors } from '#shared/contracts/common-errors.ts';
import { hasScope, worksAt, type Actor } from '#shared/actors/actor.ts';
import { problem } from '#shared/problems/problem.ts';

/**
 * Refuses a sale at a location by anybody who does not sell there: what a store offers must not be had from elsewhere.
 * Staff sell at their own locations, a till or another machine client at any of its channel.
 */
export const requireSeller = (actor: Actor, soldAt: string | undefined, pointer: string): void => {
  if (soldAt === undefined || sellsAt(actor, soldAt)) return;
  const detail = `only staff who work at ${soldAt} can sell there; leave it out`;
  throw problem(commonErrors.FORBIDDEN, {
    detail,
    errors: [{ pointer, code: 'FORBIDDEN', detail }],
  });
};

/** Whether somebody sells at a location. */
export const sellsAt = (actor: Actor, location: string): boolean =>
  hasScope(actor, 'carts.write') && worksAt(actor, location);
