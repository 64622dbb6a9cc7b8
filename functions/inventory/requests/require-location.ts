import { channelsErrors } from '../../channels/errors.ts';
import { locationOf } from '../../channels/public.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';

/** Refuses a location that does not exist, and staff of another store. */
export const requireLocation = async (
  runtime: Runtime,
  actor: Actor,
  locationId: string,
  pointer: string,
): Promise<void> => {
  await requireKnownLocation(runtime, locationId, pointer);
  refuseOtherStores(actor, locationId);
};

/** Staff of some stores see and change nothing of others. */
export const refuseOtherStores = (actor: Actor, locationId: string): void => {
  if (actor.kind === 'staff' && actor.locations !== undefined && !actor.locations.includes(locationId)) {
    throw problem(commonErrors.FORBIDDEN, {
      detail: `the token allows ${actor.locations.join(', ')}, not ${locationId}`,
    });
  }
};

/** @throws LOCATION_NOT_FOUND */
export const requireKnownLocation = async (
  { db, clock }: Runtime,
  locationId: string,
  pointer: string,
): Promise<void> => {
  if ((await locationOf(db, clock, locationId)) !== undefined) return;
  const detail = `no location ${locationId}`;
  throw problem(channelsErrors.LOCATION_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'LOCATION_NOT_FOUND', detail }],
  });
};
