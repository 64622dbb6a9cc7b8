import { isSellable, offerKey, type Offer } from '../../catalog/store/parts.ts';
import { directoryGrants, loadDirectory } from '../../channels/store/parts.ts';
import { promisedAt, promisedAtGrants } from '../../inventory/store/parts.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import type { Wanted } from '../model/subscription.ts';

/** What a function needs to ask whether something is back. */
export const unitsGrants = [...directoryGrants, ...promisedAtGrants];

/** How many somebody who waits could buy now, from the truth; none of what is not sold any more. */
export const unitsOf = async (
  { channel, sku, locationId }: Wanted,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<number> => {
  const [directory, offer] = await Promise.all([loadDirectory(db, clock), db.get<Offer>(offerKey(sku))]);
  const places = directory.channels.get(channel)?.locations ?? [];
  if (!isSellable(offer, channel, clock.now())) return 0;
  const locations = locationId === undefined ? places : places.filter((code) => code === locationId);
  const promised = await promisedAt(db, { channel, sku, locations });
  return [...promised.values()].reduce((sum, units) => sum + Math.max(0, units), 0);
};
