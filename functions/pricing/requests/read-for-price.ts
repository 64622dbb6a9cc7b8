import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey, type Offer } from '../../catalog/public.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { channelOf, locationOf } from '../../channels/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pricingErrors } from '../errors.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';

interface PricedPlace {
  readonly sku: string;
  readonly currency: string;
  readonly channel?: string | undefined;
  readonly locationId?: string | undefined;
}

/** The prices of a SKU, in one call; a price for or at something that does not exist is a typing error. */
export const readForPrice = async (
  { sku, currency, channel, locationId }: PricedPlace,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<{ readonly list: StoredPriceList | undefined; readonly category: string | undefined }> => {
  const [[offer, list], , location] = await Promise.all([
    db.getMany<Offer & StoredPriceList>([offerKey(sku), priceListKey(sku, currency)]),
    channel === undefined ? undefined : channelOf(db, clock, channel, '/body/channel'),
    locationId === undefined ? undefined : locationOf(db, clock, locationId),
  ]);
  requireSku(sku, offer);
  if (locationId !== undefined && location === undefined) {
    const detail = `there is no location ${locationId}`;
    throw problem(channelsErrors.LOCATION_NOT_FOUND, {
      detail,
      errors: [{ pointer: '/body/locationId', code: 'LOCATION_NOT_FOUND', detail }],
    });
  }
  return { list, category: offer?.category };
};

/** Refuses a SKU that was never given out, and another name of one. */
export const requireSku = (sku: string, offer: Offer | undefined): void => {
  if (offer === undefined) {
    throw problem(catalogErrors.SKU_NOT_FOUND, {
      detail: `no SKU ${sku}; create its product first`,
      errors: [{ pointer: '/params/sku', code: 'SKU_NOT_FOUND', detail: `no SKU ${sku}` }],
    });
  }
  if (offer.aliasOf !== undefined) {
    throw problem(pricingErrors.PRICE_OF_ALIAS, {
      detail: `${sku} is an alias of ${offer.aliasOf}`,
      extensions: { sku: offer.aliasOf },
    });
  }
};
