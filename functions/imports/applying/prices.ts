import { fromMajorUnits, type Money } from '#shared/money/money.ts';
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
  const { sku, price, compareAt, sale } = variant;
  if (price === undefined) return [];
  const regular = moneyOf(price, sku, currency);
  const reduced = sale === undefined ? undefined : moneyOf(sale.price, sku, currency);
  if (reduced === undefined)
    return [
      record(priceId, regular, compareAt === undefined ? undefined : moneyOf(compareAt, sku, currency)),
    ];
  if (reduced.currency === regular.currency && reduced.amount >= regular.amount)
    throw new BadRow(
      'SALE_ABOVE_PRICE',
      `the sale price of ${sku} is ${sale?.price ?? ''}, not below its price ${price}; correct one of them, or leave the sale price out`,
    );
  if (sale?.from === undefined && sale?.to === undefined) return [record(priceId, reduced, regular)];
  return [
    record(priceId, regular, undefined),
    {
      ...record(`${priceId}-sale`, reduced, regular),
      ...(sale.from === undefined ? {} : { validFrom: sale.from }),
      ...(sale.to === undefined ? {} : { validTo: sale.to }),
    },
  ];
};

/** Sources also compare a price with itself or with a lower one, which means nothing. */
const record = (priceId: string, price: Money, compareAt: Money | undefined): PriceToSet => ({
  priceId,
  currency: price.currency,
  amount: price.amount,
  ...(compareAt === undefined || compareAt.amount <= price.amount || compareAt.currency !== price.currency
    ? {}
    : { compareAt: compareAt.amount }),
});

/** `129.99 USD`, or `129.99` in the currency of the import. Nothing is rounded, and no comma is guessed at. */
const moneyOf = (text: string, sku: string, asked: string | undefined): Money => {
  const [, amount, named] = /^(-?[\d.]+)\s*([A-Z]{3})?$/.exec(text.trim()) ?? [];
  if (amount === undefined) throw wrong(text, sku);
  const currency = named ?? asked;
  if (currency === undefined)
    throw new BadRow('NO_CURRENCY', `the price of ${sku} names no currency; say which one with --currency`);
  if (asked !== undefined && currency !== asked)
    throw new BadRow('OTHER_CURRENCY', `the price of ${sku} is ${text}, and this import is in ${asked}`);
  try {
    const money = fromMajorUnits(amount, currency);
    if (money.amount >= 0) return money;
  } catch {
    // Told below.
  }
  throw wrong(text, sku);
};

const wrong = (text: string, sku: string): BadRow =>
  new BadRow(
    'WRONG_PRICE',
    `the price of ${sku} is ${JSON.stringify(text)}; write it like 1299.90, with no more decimals than its currency has`,
  );
