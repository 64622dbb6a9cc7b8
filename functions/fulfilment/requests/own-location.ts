import { problem } from '#shared/problems/problem.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';

/** True for staff of that location, and for staff of no location in particular. */
export const worksAt = (actor: Actor, locationId: string): boolean =>
  actor.kind !== 'staff' || actor.locations === undefined || actor.locations.includes(locationId);

/**
 * The fulfilment, for staff of its location. Others get the answer for one that does not exist.
 *
 * @throws FULFILMENT_NOT_FOUND
 */
export const fulfilmentOfStaff = (
  found: FulfilmentOrder | undefined,
  fulfilmentId: string,
  actor: Actor,
): FulfilmentOrder => {
  if (found !== undefined && worksAt(actor, found.locationId)) return found;
  throw problem(fulfilmentErrors.FULFILMENT_NOT_FOUND, {
    detail: `no fulfilment ${fulfilmentId} for this caller`,
  });
};
