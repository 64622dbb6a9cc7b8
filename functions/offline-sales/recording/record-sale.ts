import { channelOf } from '../../channels/public.ts';
import { readSources, sellAtTillPart, StockMoved, wantedUnits, type Wanted } from '../../inventory/public.ts';
import { LotMoved, sellLots } from '../../lots/public.ts';
import { placeOrderPart, redeemReference, type Order } from '../../orders/public.ts';
import { paidSaleParts } from '../../payments/public.ts';
import { noIncentives, redeemPart, UsesMoved } from '../../promotions/public.ts';
import { priceAsTold, priceOf, quotePriced, readMarket } from '../../quoting/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { derivedId, hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { findConflicts } from '../model/find-conflicts.ts';
import type { AcceptedSale, OfflineSale } from '../model/offline-sale.ts';
import { takeWhatIsThere } from '../model/take-what-is-there.ts';
import { acceptSalePart, loadOfflineSale, OfflineSaleMoved } from '../store/offline-sales.ts';
import { couponOfSale, findCoupon } from './coupon-of-sale.ts';
import { orderOfSale } from './sale-to-order.ts';

/** Where the till of a sale stands. */
export interface TillOfSale {
  readonly channel: string;
  readonly locationId: string;
}

export type RecordedSale =
  | { readonly kind: 'recorded' | 'known'; readonly accepted: AcceptedSale }
  /** Another sale has this id. */
  | { readonly kind: 'other_sale' };

/** Records a sale exactly once, whatever is not as the till thought: stock, order, money, coupon and conflicts together. */
export const recordSale = (
  sale: OfflineSale,
  till: TillOfSale,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<RecordedSale> =>
  decideAgain(hasMoved, async () => {
    const contentHash = hashOf({ ...sale, ...till });
    const known = await loadOfflineSale(runtime.db, sale.saleId);
    if (known !== undefined)
      return known.contentHash === contentHash ? { kind: 'known', accepted: known } : { kind: 'other_sale' };
    return { kind: 'recorded', accepted: await recordOnce(sale, { ...till, contentHash }, cause, runtime) };
  });

const hasMoved = (error: unknown): boolean =>
  [StockMoved, UsesMoved, OfflineSaleMoved, LotMoved].some((Moved) => error instanceof Moved);

const recordOnce = async (
  sale: OfflineSale,
  { channel: code, locationId, contentHash }: TillOfSale & Pick<AcceptedSale, 'contentHash'>,
  cause: Cause,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<AcceptedSale> => {
  const channel = await channelOf(db, clock, code);
  const coupon = await findCoupon(db, sale);
  const skus = sale.lines.map(({ sku }) => sku);
  const market = await readMarket(
    { db, clock },
    {
      channel,
      currency: channel.currency,
      skus,
      // Where a gift would come from.
      locations: [locationId],
      at: Date.parse(sale.soldAt),
      buying: {
        coupons: coupon === undefined ? [] : [coupon],
        customerId: sale.customerId,
        soldAt: locationId,
      },
    },
  );
  const lines = sale.lines.map(({ sku, quantity, unitPrice }, at) => ({
    lineId: derivedId('ln', sale.saleId, String(at)),
    sku,
    quantity,
    unitPrice,
  }));
  const quote = quotePriced(priceAsTold(lines, { ...market, incentives: noIncentives }), {});
  const wanted = wantedUnits(lines, market.offers);
  const places = { channel: code, locations: [locationId], breachPools: true } as const;
  const parts = wanted.map(({ sku }) => sku);
  const sources = await readSources(db, { ...places, skus: parts, picture: 'together' });
  const { takes, missing } = takeWhatIsThere(wanted, sources);
  const { redemptions, fault } = couponOfSale(sale, coupon, market);
  const orderId = derivedId('ord', 'offline', sale.saleId);
  const { soldAt, customerId } = sale;
  const lots = await sellLots(db, unitsBySku(wanted, sale), {
    locationId,
    channel: code,
    orderId,
    customerId,
    soldAt,
  });
  const accepted: AcceptedSale = {
    saleId: sale.saleId,
    version: 1,
    contentHash,
    orderId,
    channel: code,
    locationId,
    soldAt: sale.soldAt,
    recordedAt: instant(clock),
    conflicts: findConflicts(sale, {
      prices: new Map(sale.lines.flatMap(({ sku, quantity }) => priceThen(sku, quantity, market))),
      missing,
      couponFault: fault,
      recalled: lots.recalled,
      total: quote.totals.total,
    }),
  };
  const how = { clock, cause };
  const actor = actorOf(cause);
  const unpaidOrder = {
    ...orderOfSale(accepted, { sale, quote, wanted, missing, currency: channel.currency, actor }),
    ...(redemptions.length === 0 ? {} : { promotions: redemptions }),
  };
  const money = paidSaleParts({ ...unpaidOrder, payment: { method: 'cash' } }, { method: 'cash' }, how);
  const order: Order = { ...unpaidOrder, payment: money.payment };
  const { correlationId } = cause;
  await commit(db, [
    acceptSalePart(accepted, how),
    sellAtTillPart(takes, {
      type: 'sale',
      reference: orderId,
      actor,
      channel: code,
      correlationId,
      at: instant(clock),
    }),
    ...lots.parts,
    redeemPart(redemptions, redeemReference(order, { actor, correlationId })),
    placeOrderPart({ order, contact: { contact: { name: 'Walk-in customer' } }, ...how }),
    ...money.parts,
  ]);
  return accepted;
};

/** What left by SKU, with the lots that the till scanned. */
const unitsBySku = (wanted: readonly Wanted[], { lines }: OfflineSale) =>
  [...Map.groupBy(wanted, ({ sku }) => sku)].map(([sku, own]) => ({
    sku,
    quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
    scanned: scannedOf(lines.filter((line) => line.sku === sku)),
  }));

const scannedOf = (lines: OfflineSale['lines']): Readonly<Record<string, number>> => {
  const units = new Map<string, number>();
  for (const { lots = [] } of lines)
    for (const { lot, quantity } of lots) units.set(lot, (units.get(lot) ?? 0) + quantity);
  return Object.fromEntries(units);
};

const priceThen = (
  sku: string,
  quantity: number,
  market: Parameters<typeof priceOf>[2],
): readonly (readonly [string, number])[] => {
  const price = priceOf(sku, quantity, market);
  return price === undefined ? [] : [[sku, price.amount]];
};
