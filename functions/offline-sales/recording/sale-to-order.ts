import type { Wanted } from '../../inventory/public.ts';
import type { Allocation, Order } from '../../orders/public.ts';
import { soldLine, type Quote } from '../../quoting/public.ts';
import type { AcceptedSale, OfflineSale } from '../model/offline-sale.ts';

interface SoldAtTill {
  readonly sale: OfflineSale;
  readonly quote: Quote;
  readonly wanted: readonly Wanted[];
  /** Units by SKU that the books did not have. */
  readonly missing: ReadonlyMap<string, number>;
  readonly currency: string;
  readonly actor: string;
}

/** The order of a sale: paid, and handed over when it was sold. */
export const orderOfSale = (
  {
    orderId,
    channel,
    locationId,
    soldAt,
  }: Pick<AcceptedSale, 'orderId' | 'channel' | 'locationId' | 'soldAt'>,
  { sale, quote, wanted, missing, currency, actor }: SoldAtTill,
): Omit<Order, 'payment'> => {
  const unbooked = new Map(missing);
  return {
    orderId,
    version: 1,
    status: 'paid',
    channel,
    currency,
    customerId: sale.customerId,
    cartId: sale.saleId,
    lines: quote.lines.map((line) => ({
      ...soldLine(line, wanted),
      deliveredAt: soldAt,
      allocations: wanted
        .filter(({ lineId }) => lineId === line.lineId)
        .flatMap((units) => handedOver(units, line.sku, { locationId, unbooked })),
    })),
    delivery: { method: 'pickup', optionId: 'till', locationId, fee: 0, tax: 0 },
    totals: quote.totals,
    placedAt: soldAt,
    actor,
    soldAt: locationId,
  };
};

/** All units left the store, also those that its books did not have; the last lines go short first. */
const handedOver = (
  { sku, quantity }: Wanted,
  lineSku: string,
  { locationId, unbooked }: { readonly locationId: string; readonly unbooked: Map<string, number> },
): readonly Allocation[] => {
  const gone = Math.min(quantity, unbooked.get(sku) ?? 0);
  unbooked.set(sku, (unbooked.get(sku) ?? 0) - gone);
  const place = { ...(sku === lineSku ? {} : { sku }), locationId, bucket: '0' };
  const booked = quantity - gone;
  return [
    ...(booked === 0 ? [] : [{ ...place, quantity: booked, delivered: booked }]),
    ...(gone === 0 ? [] : [{ ...place, quantity: gone, delivered: gone, unbooked: true }]),
  ];
};
