import { isSellable, offerKey, type Offer } from '../../catalog/public.ts';
import { directoryGrants, loadDirectory } from '../../channels/public.ts';
import { promisedAt, promisedAtGrants, shownOf } from '../../inventory/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { AwaitedSku } from '../model/subscription.ts';

/** What a function needs to ask whether something is back. */
export const unitsGrants = [...directoryGrants, ...promisedAtGrants];

/** How many somebody who waits could buy now, from the truth; none of what is not sold any more. */
export const unitsOf = async (
  { channel, sku, locationId }: AwaitedSku,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<number> => {
  const [directory, offer] = await Promise.all([loadDirectory(db, clock), db.get<Offer>(offerKey(sku))]);
  const sells = directory.channels.get(channel);
  const places = sells?.locations ?? [];
  if (!isSellable(offer, channel, clock.now())) return 0;
  const locations = locationId === undefined ? places : places.filter((code) => code === locationId);
  const promised = await promisedAt(db, { channel, sku, locations });
  const units = [...promised.values()].reduce((sum, each) => sum + Math.max(0, each), 0);
  return locationId === undefined ? shownOf(units, { threshold: sells?.threshold }) : units;
};
