import { buyingOf, type Cart } from '../../carts/public.ts';
import { channelOf, loadDirectory, type Directory } from '../../channels/public.ts';
import { dropsRevisionKey, slotsFor, type DropsRevision, type DropSlot } from '../../drops/public.ts';
import type { Hold } from '../../holds/public.ts';
import { wantedUnits, type Source } from '../../inventory/public.ts';
import { priceCart, quoteToCharge, readMarket, tendersOf, type MarketReading } from '../../quoting/public.ts';
import { taxInTime, taxSettingsOf, taxSourceOf, type TaxPlace } from '../../tax/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { unitsByDropSku, type Draft } from '../model/draft-order.ts';
import type { CheckoutRequest, RequestedDelivery } from '../model/request.ts';
import { soldAtOf } from '../requests/sold-at.ts';
import { addressesOf, addressesOfProfile } from '../store/buyer-keys.ts';
import { breachReasonOf, holdToSpend } from '../requests/hold-to-spend.ts';
import { paymentTermsOf } from '../requests/payment-terms-of.ts';
import { refuseLostDiscounts } from '../requests/refuse-lost-discounts.ts';
import { refuseQuantities, refuseStrayRecipients, refuseUnsellable } from '../requests/refuse-unsellable.ts';
import { refuseUnpaidOrders } from '../requests/refuse-unpaid-orders.ts';
import { taxRegionOf } from '../requests/tax-region.ts';
import { buyerListsOf, readBuyerOrders, type BuyerOrders } from '../store/buyer-orders.ts';
import { planCredit } from '../store/credit.ts';
import { offersTo } from '../store/shipping-offers.ts';
import { chooseDelivery, sourceLocations } from './choose-delivery.ts';

/** Everything an order needs but where its units come from. */
export interface QuotedOrder {
  readonly draft: Draft;
  /** What was read with the prices; good enough to try with. */
  readonly sources: readonly Source[];
  readonly locations: readonly string[];
  /** Of drops that sell these SKUs; taken by this order. */
  readonly slots: readonly DropSlot[];
  /** Spent by this order. */
  readonly hold?: Hold | undefined;
  /** Why a manager lets the sale take units that are set aside for other channels. */
  readonly breachReason?: string | undefined;
  /** The latest orders of the buyer; this one joins them. */
  readonly buyerOrders: readonly BuyerOrders[];
}

/** Prices the cart as it is now, chooses its delivery, and refuses what the shopper must see first. */
export const quoteOrder = async (
  cart: Cart,
  giftsGone: ReadonlySet<string>,
  request: CheckoutRequest,
  runtime: Runtime,
): Promise<QuotedOrder> => {
  const breachReason = breachReasonOf(request);
  const [{ draft, market, locations, buyerOrders }, hold] = await Promise.all([
    draftOf(cart, giftsGone, request, runtime),
    holdToSpend(request, runtime),
  ]);
  const slots = await slotsFor(
    {
      channel: cart.channel,
      cartId: cart.cartId,
      customerId: cart.customerId,
      units: unitsByDropSku(draft),
      dropsRevision: market.beside.of<DropsRevision>(dropsRevisionKey),
    },
    runtime,
  );
  return { draft, sources: market.sources, locations, slots, hold, breachReason, buyerOrders };
};

const draftOf = async (
  cart: Cart,
  giftsGone: ReadonlySet<string>,
  request: CheckoutRequest,
  runtime: Runtime,
) => {
  const { delivery: wanted, payment } = request.body;
  const soldAt = soldAtOf(cart, request);
  const channel = await channelOf(runtime.db, runtime.clock, cart.channel);
  const { locations: directory } = await loadDirectory(runtime.db, runtime.clock);
  const locations = sourceLocations(wanted, { channel, locations: directory });
  const place = handOverPlace(wanted, directory);
  const buyerLists = await buyerListsOf(cart, channel, request, runtime);
  const { customerId } = cart;
  const market = await readMarket(runtime, {
    channel,
    currency: cart.currency,
    skus: cart.lines.map(({ sku }) => sku),
    locations,
    buying: {
      ...buyingOf(cart),
      soldAt,
      addresses: await addressesOf(request, runtime.secrets),
      profileAddresses: customerId === undefined ? undefined : () => addressesOfProfile(customerId, runtime),
      pickupAt: wanted.method === 'pickup' ? wanted.locationId : undefined,
      country: place?.country,
    },
    taxRegion: await taxRegionOf(place, wanted, runtime),
    credits: cart.credits,
    beside: [dropsRevisionKey, ...buyerLists.map(({ key }) => key)],
  });
  const priced = priceCart({ lines: cart.lines, market, priceMatches: cart.priceMatches });
  refuseUnsellable(priced.lines, request.body.acceptPriceChanges);
  refuseQuantities(priced.lines, market);
  refuseStrayRecipients(priced.lines, request.body.recipients);
  const offers = await offersTo(wanted, { priced, giftsGone, locations: directory }, runtime);
  const delivery = chooseDelivery(wanted, { channel, locations: directory, at: market.at, ...offers });
  const tenders = tendersOf(cart.credits, market.credit, market.at);
  const chosen = delivery.method === 'digital' ? undefined : delivery;
  const quote = await quoteToCharge(priced, { delivery: chosen, giftsGone, tenders }, (sale) =>
    taxAt(place ?? { country: channel.country }, sale, market, runtime),
  );
  refuseLostDiscounts(cart, quote, request.body);
  const { orders, full } = await readBuyerOrders(buyerLists, market.beside, {
    db: runtime.db,
    at: market.at,
  });
  refuseUnpaidOrders(full, quote.due);
  const terms = paymentTermsOf(cart, channel, quote.due, request);
  const draft: Draft = {
    cart,
    channel,
    quote,
    counters: market.incentives.counters,
    wanted: wantedUnits(quote.lines, market.offers),
    credit: planCredit(cart, quote, market),
    delivery,
    payment,
    terms,
    actor: request.actor,
    at: market.at,
    soldAt,
  };
  return { draft, market, locations, buyerOrders: orders };
};

/** Prices, promotions and taxes are those of where the goods are handed over. */
const handOverPlace = (
  wanted: RequestedDelivery,
  locations: Directory['locations'],
): TaxPlace | undefined => {
  if (wanted.method === 'digital') return undefined;
  return wanted.method === 'ship' ? wanted.address : locations.get(wanted.locationId)?.address;
};

/** The tax as the channel's provider says it. */
const taxAt = (
  place: TaxPlace,
  sale: Parameters<Parameters<typeof quoteToCharge>[2]>[0],
  { channel, taxRules: rules }: MarketReading,
  { log }: Pick<Runtime, 'log'>,
) => taxInTime(taxSourceOf(taxSettingsOf(channel), rules), { sale, place }, { rules, log });
