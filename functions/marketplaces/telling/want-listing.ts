import { shownStockOf } from '../../inventory/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import type { MarketplaceListing } from '../model/listing.ts';
import { wantUpdate } from './want-update.ts';

/** A listing that was made or changed is told its figure and its price anew. */
export const wantListing = async (
  { marketplace, sku, price, status }: MarketplaceListing,
  { channel }: MarketplaceAccount,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  const subject = { marketplace, subject: sku };
  const { quantity, asOf } = await shownStockOf(runtime.db, channel, sku);
  await wantUpdate({ ...subject, asOf, content: { kind: 'stock', quantity } }, runtime);
  if (price === undefined || status === 'ended') return;
  const now = instant(runtime.clock);
  await wantUpdate({ ...subject, asOf: now, content: { kind: 'price', price } }, runtime);
};
