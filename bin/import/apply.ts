import { isApiProblem } from '../../shared/client/api-problem.ts';
import type { ShopClient } from '../../shared/client/generated.ts';
import { fromMajorUnits, type Money } from '../../shared/money/money.ts';
import type { Pace } from './pace.ts';
import {
  BadRow,
  codeOf,
  type CustomerRecord,
  type ImportRecord,
  type ProductRecord,
  type VariantRecord,
} from './record.ts';
import { together, upsert, type Outcome } from './upsert.ts';

/** Where the import goes to. */
export interface Target {
  readonly shop: ShopClient;
  readonly pace: Pace;
  /** Products are published here. */
  readonly channel?: string;
  /** Of prices that do not name one. */
  readonly currency?: string;
  /** Stock is set here. */
  readonly location?: string;
}

/** What became of a row. */
export interface Applied {
  readonly outcome: Outcome;
  /** Another profile holds the e-mail address of this customer. */
  readonly sharedEmail?: boolean;
}

/** Brings one record into the shop. Doing it again changes nothing. */
export const applyRecord = (record: ImportRecord, target: Target): Promise<Applied> =>
  record.kind === 'product' ? applyProduct(record, target) : applyCustomer(record, target);

const applyProduct = async (record: ProductRecord, target: Target): Promise<Applied> => {
  const prices = record.variants.map((variant) => pricesOf(variant, target.currency));
  const main = await upsert(target.pace, (ifMatch) =>
    target.shop.putProduct(
      { productId: record.productId, body: productBody(record, target.channel) },
      { ...(ifMatch === undefined ? {} : { ifMatch }) },
    ),
  );
  const rest = await Promise.all(
    record.variants.flatMap((variant, at) => [
      ...setPrice(variant.sku, prices[at], target),
      ...setStock(variant, target),
    ]),
  );
  return { outcome: together(main, rest) };
};

const productBody = (record: ProductRecord, channel: string | undefined) => {
  const options = (record.options ?? []).map((name) => ({
    name,
    values: [...new Set(record.variants.flatMap((variant) => variant.options?.[name] ?? []))],
  }));
  return {
    name: record.name.slice(0, 200),
    ...(record.description === undefined ? {} : { description: record.description.slice(0, 10_000) }),
    ...(record.brand === undefined ? {} : { brand: record.brand }),
    ...(record.category === undefined ? {} : { category: codeOf(record.category) }),
    ...(record.attributes === undefined ? {} : { attributes: record.attributes }),
    ...(record.imageUrls === undefined ? {} : { media: record.imageUrls.map((url) => ({ url })) }),
    options,
    variants: record.variants.map(({ sku, name, options: choices, gtin, imageUrl }) => ({
      sku,
      ...(name === undefined ? {} : { name }),
      ...(choices === undefined ? {} : { options: choices }),
      ...(gtin === undefined ? {} : { gtin }),
      ...(imageUrl === undefined ? {} : { imageUrl }),
    })),
    publish: channel === undefined || record.isPublished === false ? {} : { [channel]: {} },
  };
};

interface Prices {
  readonly price: Money;
  readonly compareAt?: Money;
}

const pricesOf = (
  { sku, price, compareAt }: VariantRecord,
  currency: string | undefined,
): Prices | undefined => {
  if (price === undefined) return undefined;
  return {
    price: moneyOf(price, sku, currency),
    ...(compareAt === undefined ? {} : { compareAt: moneyOf(compareAt, sku, currency) }),
  };
};

/** `129.99 USD`, or `129.99` in the currency of the import. */
const moneyOf = (text: string, sku: string, currency: string | undefined): Money => {
  const [, amount = '', code = currency] =
    /^\s*([\d.]+)\s*([A-Z]{3})?\s*$/.exec(text.replaceAll(',', '')) ?? [];
  if (code === undefined)
    throw new BadRow('NO_CURRENCY', `the price of ${sku} names no currency; say which one with --currency`);
  try {
    return fromMajorUnits(amount, code);
  } catch {
    throw new BadRow('WRONG_PRICE', `the price of ${sku} is ${JSON.stringify(text)}; write it like 129.99`);
  }
};

const setPrice = (
  sku: string,
  prices: Prices | undefined,
  { shop, pace, channel }: Target,
): Promise<Outcome>[] => {
  if (prices === undefined) return [];
  const { price, compareAt } = prices;
  const body = {
    amount: price.amount,
    ...(channel === undefined ? {} : { channel }),
    ...(compareAt === undefined || compareAt.amount < price.amount ? {} : { compareAt: compareAt.amount }),
  };
  return [
    upsert(pace, (ifMatch) =>
      shop.putPrice(
        { sku, currency: price.currency, priceId: channel ?? 'base', body },
        { ...(ifMatch === undefined ? {} : { ifMatch }) },
      ),
    ),
  ];
};

const setStock = ({ sku, stock }: VariantRecord, { shop, pace, location }: Target): Promise<Outcome>[] => {
  if (stock === undefined || location === undefined) return [];
  const put = (expectedOnHand: number) =>
    pace.call(() => shop.setStock({ locationId: location, sku, body: { onHand: stock, expectedOnHand } }));
  const set = async (): Promise<Outcome> => {
    try {
      return (await put(0)).status === 201 ? 'created' : 'unchanged';
    } catch (error) {
      const current =
        isApiProblem(error) && error.status === 412 ? error.document['currentOnHand'] : undefined;
      if (typeof current !== 'number') throw error;
      await put(current);
      return 'updated';
    }
  };
  return [set()];
};

const applyCustomer = async (
  { externalId, address, kind: _kind, ...person }: CustomerRecord,
  { shop, pace }: Target,
): Promise<Applied> => {
  let sharedEmail = false;
  const outcome = await upsert(pace, async (ifMatch) => {
    const answer = await shop.putCustomer(
      { externalId, body: { ...person, addresses: address === undefined ? [] : [address] } },
      { ...(ifMatch === undefined ? {} : { ifMatch }) },
    );
    sharedEmail = answer.body.sharedEmail;
    return answer;
  });
  return { outcome, sharedEmail };
};
