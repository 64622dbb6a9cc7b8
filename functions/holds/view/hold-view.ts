import type * as z from 'zod/mini';
import type { hold as schema } from '../schemas.ts';
import { isHeld, type Hold } from '../model/hold.ts';
import type { Take } from '../../inventory/public.ts';

/** A hold as its owner sees it. One that ran out is expired, whether or not the sweep has come by. */
export const holdView = (hold: Hold, now: number, holdToken?: string): z.input<typeof schema> => ({
  holdId: hold.holdId,
  holdToken,
  version: hold.version,
  status: hold.status === 'held' && !isHeld(hold, now) ? 'expired' : hold.status,
  channel: hold.channel,
  owner: hold.owner,
  lines: hold.lines.map(({ sku, quantity, takes }) => ({ sku, quantity, from: byLocation(takes) })),
  placedAt: hold.placedAt,
  expiresAt: hold.expiresAt,
  extended: hold.extended,
  orderId: hold.orderId,
});

/** Buckets are inventory's own affair. */
const byLocation = (takes: readonly Take[]) => {
  const units = new Map<string, number>();
  for (const { locationId, quantity } of takes)
    units.set(locationId, (units.get(locationId) ?? 0) + quantity);
  return [...units].map(([locationId, quantity]) => ({ locationId, quantity }));
};
