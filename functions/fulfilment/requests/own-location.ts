import { problem } from '#shared/problems/problem.ts';
import { worksAt, type Actor } from '#shared/actors/actor.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';

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
