import { buyingOf, type Cart } from '../../carts/public.ts';
import { channelOf, loadDirectory, type Location } from '../../channels/public.ts';
import { dropNewsKey, type DropNews } from '../../drops/public.ts';
import { wantedUnits, type Source } from '../../inventory/public.ts';
import type { DeliveryOption, ShippingOffer } from '../model/delivery.ts';
import { chargeOptions } from '../store/charge-options.ts';
import { shippingOffers, toBeBrought, type Shipment } from '../store/shipping-offers.ts';
import { goodsValue, priceCart, readMarket, tendersOf, type PricedLine } from '../../quoting/public.ts';
import type { TaxPlace } from '../../tax/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { chooseDelivery, sourceLocations } from './choose-delivery.ts';
import { planCredit } from './credit.ts';
import type { Draft } from './draft-order.ts';
import { refuseLostDiscounts } from './lost-discounts.ts';
import { refuseStrayRecipients, refuseUnsellable } from './refusals.ts';
import { guestOf, soldAtOf } from './buyer-of-request.ts';
import { quoteOrder } from './quote-order.ts';
import type { CheckoutRequest, DeliveryWish, Wish } from './request.ts';
import { taxRegionOf } from './tax-region.ts';

export interface Prepared {
  readonly draft: Draft;
  readonly sources: readonly Source[];
  readonly locations: readonly string[];
}

/** What is wished, and what is known of it since it was priced before. */
export interface PricedWish extends Wish {
  /** SKUs of gifts that are gone. */
  readonly giftsGone: ReadonlySet<string>;
}

/** Prices the cart as it is now, chooses its delivery, and refuses what the shopper must see first. */
export const prepareDraft = async (
  cart: Cart,
  wish: PricedWish,
  request: CheckoutRequest,
  runtime: Runtime,
): Promise<Prepared> => {
  const { db, clock } = runtime;
  const at = clock.now();
  const soldAt = soldAtOf(cart, request);
  const channel = await channelOf(db, clock, cart.channel);
  const { locations: directory } = await loadDirectory(db, clock);
  const locations = sourceLocations(wish.delivery, { channel, locations: directory });
  const place = taxedAt(wish.delivery, directory);
  const market = await readMarket(runtime, {
    channel,
    currency: cart.currency,
    skus: cart.lines.map(({ sku }) => sku),
    at,
    locations,
    buying: {
      ...buyingOf(cart),
      soldAt,
      guest: await guestOf(cart, request, runtime.secrets),
      ...placeOf(wish.delivery),
    },
    taxRegion: await taxRegionOf(place, wish.delivery, runtime),
    credits: cart.credits,
    beside: [dropNewsKey],
  });
  const priced = priceCart({ lines: cart.lines, market, priceMatches: cart.priceMatches });
  refuseUnsellable(priced.lines, request.body.acceptPriceChanges);
  refuseStrayRecipients(priced.lines, request.body.recipients);
  const lines = toBeBrought(priced.lines);
  const shipping = await shippingTo(wish.delivery, { market, lines, locations: directory }, runtime);
  const { giftsGone } = wish;
  const charge = (options: readonly DeliveryOption[]) => chargeOptions(options, priced, { giftsGone });
  const isDigital = lines.length === 0;
  const situation = { channel, locations: directory, shipping, at, isDigital, charge };
  const delivery = chooseDelivery(wish.delivery, situation);
  const tenders = tendersOf(cart.credits, market.credit, at);
  const chosen = delivery.method === 'digital' ? {} : { delivery };
  const quote = await quoteOrder(priced, { ...chosen, giftsGone, tenders }, place, runtime);
  refuseLostDiscounts(cart, quote, request.body);
  const draft: Draft = {
    cart,
    channel,
    quote,
    counters: market.incentives.counters,
    wanted: wantedUnits(quote.lines, market.offers),
    credit: planCredit(cart, quote, market),
    delivery,
    payment: wish.payment,
    actor: request.actor,
    dropNews: market.beside.of<DropNews>(dropNewsKey),
    at,
    soldAt,
  };
  return { draft, sources: market.sources, locations };
};

/** Where it goes, as prices and promotions ask. */
const placeOf = (wish: DeliveryWish): { readonly pickupAt?: string; readonly country?: string } => {
  if (wish.method === 'digital') return {};
  return wish.method === 'pickup' ? { pickupAt: wish.locationId } : { country: wish.address.country };
};

/** How it could be brought there; what is picked up, or sent as a message, is brought nowhere. */
const shippingTo = async (
  wish: DeliveryWish,
  { lines, ...shipment }: Omit<Shipment, 'goods' | 'to'> & { readonly lines: readonly PricedLine[] },
  runtime: Runtime,
): Promise<readonly ShippingOffer[]> =>
  wish.method === 'ship'
    ? shippingOffers({ ...shipment, lines, goods: goodsValue(lines), to: wish.address }, runtime)
    : [];

/** Goods are taxed where they are handed over. */
const taxedAt = (wish: DeliveryWish, locations: ReadonlyMap<string, Location>): TaxPlace | undefined => {
  if (wish.method === 'digital') return undefined;
  return wish.method === 'ship' ? wish.address : locations.get(wish.locationId)?.address;
};
