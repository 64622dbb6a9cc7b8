import { buyingOf, type Cart } from '../../carts/public.ts';
import { channelOf, loadDirectory, type Directory } from '../../channels/public.ts';
import { dropsRevisionKey, slotsFor, type DropsRevision, type DropSlot } from '../../drops/public.ts';
import type { Hold } from '../../holds/public.ts';
import { wantedUnits, type Source } from '../../inventory/public.ts';
import {
  priceCart,
  quoteToCharge,
  readMarket,
  tendersOf,
  type MarketReading,
  type QuotedLine,
} from '../../quoting/public.ts';
import { capacityKey, placeOf, type OrdersOfDay, type RoutingSituation } from '../../routing/public.ts';
import { taxInTime, taxSettingsOf, taxSourceOf, type TaxPlace } from '../../tax/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import { unitsByDropSku, type Draft } from '../model/draft-order.ts';
import type { DeliveryOption } from '../model/delivery.ts';
import { checkoutErrors } from '../errors.ts';
import { problem } from '#shared/problems/problem.ts';
import type { CheckoutRequest, RequestedDelivery } from '../model/request.ts';
import { groupsOf, linesOf, mainGroupOf, type RequestedGroup } from '../model/requested-groups.ts';
import { soldAtOf } from '../requests/sold-at.ts';
import { addressesOf, addressesOfProfile } from '../store/buyer-keys.ts';
import { breachReasonOf, holdToSpend } from '../requests/hold-to-spend.ts';
import { plannedPayment } from '../model/tenders.ts';
import { paymentTermsOf } from '../requests/payment-terms-of.ts';
import { requireTenders } from '../requests/require-tenders.ts';
import { refuseLostDiscounts } from '../requests/refuse-lost-discounts.ts';
import { refuseQuantities, refuseStrayRecipients, refuseUnsellable } from '../requests/refuse-unsellable.ts';
import { refuseUnpaidOrders } from '../requests/refuse-unpaid-orders.ts';
import { taxRegionOf } from '../requests/tax-region.ts';
import { refuseWrongGroups } from '../requests/refuse-wrong-groups.ts';
import { buyerListsOf, readBuyerOrders, type BuyerOrders } from '../store/buyer-orders.ts';
import { planCredit } from '../store/credit.ts';
import { offersTo } from '../store/shipping-offers.ts';
import { chooseDelivery, sourceLocations } from './choose-delivery.ts';
import { chargedDelivery, deliveryGroups, groupOfSku, type ChosenGroup } from './group-deliveries.ts';

/** Everything an order needs but where its units come from. */
export interface QuotedOrder {
  readonly draft: Draft;
  /** What was read with the prices; good enough to try with. */
  readonly sources: readonly Source[];
  readonly locations: readonly string[];
  /** Of drops that sell these SKUs; taken by this order. */
  readonly slots: readonly DropSlot[];
  /** How its shipped goods are routed. */
  readonly routing: RoutingSituation;
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
  const [{ draft, market, locations, routing, buyerOrders }, hold] = await Promise.all([
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
  return { draft, sources: market.sources, locations, routing, slots, hold, breachReason, buyerOrders };
};

const draftOf = async (
  cart: Cart,
  giftsGone: ReadonlySet<string>,
  request: CheckoutRequest,
  runtime: Runtime,
) => {
  const payment = plannedPayment(request.body.payment);
  const groups = groupsOf(request.body);
  const main = mainGroupOf(groups);
  const { wanted } = main;
  const soldAt = soldAtOf(cart, request);
  const channel = await channelOf(runtime.db, runtime.clock, cart.channel);
  const { locations: directory } = await loadDirectory(runtime.db, runtime.clock);
  const sources = groups.map((group) => sourceLocations(group.wanted, { channel, locations: directory }));
  const locations = channel.locations.filter((code) => sources.some((codes) => codes.includes(code)));
  const place = handOverPlace(wanted, directory);
  const at = runtime.clock.now();
  const limited = locations
    .flatMap((code) => directory.get(code) ?? [])
    .filter(({ maxOrdersPerDay }) => maxOrdersPerDay !== undefined);
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
    taxRegion: await taxRegionOfAll(groups, main, directory, runtime),
    credits: cart.credits,
    beside: [
      dropsRevisionKey,
      ...limited.map((location) => capacityKey(location, at)),
      ...buyerLists.map(({ key }) => key),
    ],
  });
  const priced = priceCart({ lines: cart.lines, market, priceMatches: cart.priceMatches });
  refuseUnsellable(priced.lines, request.body.acceptPriceChanges);
  refuseQuantities(priced.lines, market);
  refuseStrayRecipients(priced.lines, request.body.recipients);
  refuseWrongGroups(groups, priced.lines);
  const chosenGroups = await Promise.all(
    groups.map(async (group, at): Promise<ChosenGroup> => {
      const own = { ...priced, lines: linesOf(group, priced.lines) };
      const offers = await offersTo(group.wanted, { priced: own, giftsGone, locations: directory }, runtime);
      // Promotions see the fees of all groups together, once all are chosen.
      const charge =
        group.skus === undefined ? offers.charge : (options: readonly DeliveryOption[]) => options;
      const situation = { channel, locations: directory, at: market.at, pointer: group.pointer };
      const delivery = chooseDelivery(group.wanted, { ...situation, ...offers, charge });
      return { group, delivery, locations: sources[at] ?? [] };
    }),
  );
  const delivery = chargedDelivery(chosenGroups);
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
  const terms = paymentTermsOf(cart, channel, quote.due, {
    ...request,
    paidAtTill: soldAt !== undefined && groups.some((group) => group.wanted.method === 'ship'),
  });
  const draft: Draft = {
    cart,
    channel,
    quote,
    counters: market.incentives.counters,
    wanted: wantedUnits(quote.lines, market.offers).map((units) => ({
      ...units,
      from: sourcesOf(units.lineId, quote.lines, chosenGroups),
    })),
    credit: planCredit(cart, quote, market),
    delivery,
    groups: deliveryGroups(chosenGroups, quote.lines),
    payment,
    tenders: requireTenders(payment, quote.due),
    terms,
    actor: request.actor,
    at: market.at,
    soldAt,
  };
  const routing: RoutingSituation = {
    rules: channel.routing,
    to: wanted.method === 'ship' ? placeOf(wanted.address) : undefined,
    values: new Map(quote.lines.map(({ lineId, unitPrice }) => [lineId, unitPrice])),
    locations: directory,
    choices: channel.locations,
    ordersToday: new Map(
      limited.flatMap((location) => {
        const counted = market.beside.of<OrdersOfDay>(capacityKey(location, at));
        return counted === undefined ? [] : [[location.code, counted.orders] as const];
      }),
    ),
    at,
  };
  return { draft, market, locations, routing, buyerOrders: orders };
};

/** Where the units of a line may come from: a mixed basket has places of its own for each group. */
const sourcesOf = (
  lineId: string,
  lines: readonly QuotedLine[],
  chosen: readonly ChosenGroup[],
): readonly string[] | undefined => {
  const sku = lines.find((line) => line.lineId === lineId)?.sku ?? '';
  return chosen.length === 1 ? undefined : groupOfSku(chosen, sku).locations;
};

/** Goods of one order are taxed in one region: places that are taxed in different ways make two orders. */
const taxRegionOfAll = async (
  groups: readonly RequestedGroup[],
  main: RequestedGroup,
  locations: Directory['locations'],
  runtime: Runtime,
): Promise<string | undefined> => {
  const regionOf = (group: RequestedGroup) =>
    taxRegionOf(handOverPlace(group.wanted, locations), group, runtime);
  const region = await regionOf(main);
  for (const group of groups) {
    if (group.wanted.method === 'digital' || (await regionOf(group)) === region) continue;
    const detail = 'its goods would be taxed in another region than the rest; place two orders';
    throw problem(checkoutErrors.DELIVERY_NOT_POSSIBLE, {
      detail,
      errors: [{ pointer: group.pointer, code: 'DELIVERY_NOT_POSSIBLE', detail }],
    });
  }
  return region;
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
