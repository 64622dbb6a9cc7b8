import type * as z from 'zod/mini';
import { nameIn, quantityRuleIn, type Offer } from '../../catalog/public.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import type { skuView as skuSchema } from '../schemas.ts';

/** @param code the code that was asked for: the SKU's own, or another name of it */
export const skuView = (code: string, offer: Offer, offered: PricesAndStock): z.input<typeof skuSchema> => ({
  sku: offer.sku,
  askedFor: offer.sku === code ? undefined : code,
  productId: offer.productId,
  name: nameIn(offer, offered.channel),
  variantName: offer.variantName,
  options: offer.options,
  gtin: offer.gtin,
  taxClass: offer.taxClass,
  imageUrl: offer.imageUrl,
  // Gift cards, and what is sold without counting stock, are kept as kits of nothing.
  kit: offer.kit?.length === 0 ? undefined : offer.kit?.map(({ sku, quantity }) => ({ sku, quantity })),
  giftCard: offer.giftCard,
  orderQuantity: quantityRuleIn(offer.orderQuantity, offered.channel),
  status: offer.status,
  channel: offered.channel,
  price: offered.priceOf(offer.sku),
  availability: offered.availabilityOf(offer.sku),
});
