import type { Money } from '#shared/money/money.ts';
import { amountOf } from './amounts.ts';
import { BadRow, type VariantRecord } from '../model/record.ts';

/** One price record of a SKU, as the shop keeps it. */
export interface PriceToSet {
  readonly priceId: string;
  readonly currency: string;
  /** Minor units. */
  readonly amount: number;
  readonly compareAt?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

interface Terms {
  readonly priceId: string;
  readonly currency: string | undefined;
}

/** The price records of a variant. Throws `BadRow` when an amount cannot be taken exactly as it is written. */
export const pricesOf = (variant: VariantRecord, { priceId, currency }: Terms): readonly PriceToSet[] => {
  const { price, compareAt, sale } = variant;
  const sku = variant.sourceSku ?? variant.sku;
  const moneyOf = (text: string): Money => amountOf(text, { what: 'price', sku, currency });
  if (price === undefined) return [];
  const regular = moneyOf(price);
  const reduced = sale === undefined ? undefined : moneyOf(sale.price);
  if (reduced?.amount === 0)
    throw new BadRow('SALE_FOR_NOTHING', `the sale price of ${sku} is 0; leave it out, or write a price`);
  if (reduced === undefined)
    return [record(priceId, regular, compareAt === undefined ? undefined : moneyOf(compareAt))];
  if (reduced.currency === regular.currency && reduced.amount >= regular.amount)
    throw new BadRow(
      'SALE_ABOVE_PRICE',
      `the sale price of ${sku} is ${sale?.price ?? ''}, not below its price ${price}; correct one of them, or leave the sale price out`,
    );
  if (sale?.from === undefined && sale?.to === undefined) return [record(priceId, reduced, regular)];
  return [
    record(priceId, regular, undefined),
    {
      ...record(saleIdOf(priceId), reduced, regular),
      ...(sale.from === undefined ? {} : { validFrom: sale.from }),
      ...(sale.to === undefined ? {} : { validTo: sale.to }),
    },
  ];
};

/** The record of a sale that begins and ends by itself, beside the price. */
export const saleIdOf = (priceId: string): string => `${priceId}-sale`;

/** Sources also compare a price with itself or with a lower one, which means nothing. */
const record = (priceId: string, price: Money, compareAt: Money | undefined): PriceToSet => ({
  priceId,
  currency: price.currency,
  amount: price.amount,
  ...(compareAt === undefined || compareAt.amount <= price.amount || compareAt.currency !== price.currency
    ? {}
    : { compareAt: compareAt.amount }),
});
