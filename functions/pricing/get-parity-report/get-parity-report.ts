import type * as z from 'zod/mini';
import { isSellable, offerKey, type Offer } from '../../catalog/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { disparityOf, type ChannelPrice, type Disparity } from '../model/parity.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { priceRules } from '../store/price-rules.ts';
import { refuseUnknownCurrency } from '../requests/refuse-price.ts';
import { pricingItems } from '../table.ts';
import { comparedChannels } from './compared-channels.ts';
import type { GetParityReport } from './contract.ts';

type Query = RequestOf<typeof GetParityReport>['query'];
type ParityRow = z.input<(typeof GetParityReport.responses)[200]>['data'][number];

export const getParityReport: UseCase<typeof GetParityReport, Runtime> = async ({ query }, runtime) => {
  const { db, clock } = runtime;
  const { currency, category, only } = query;
  refuseUnknownCurrency(currency, '/query/currency');
  const at = clock.now();
  const [channels, rules, { goods, nextCursor }] = await Promise.all([
    comparedChannels(query, runtime),
    priceRules.load(db, at),
    readGoods(query, runtime),
  ]);
  const data = goods
    .filter(({ offer }) => category === undefined || offer.category === category)
    .flatMap(({ list, offer }) => {
      const sellers = channels.filter(({ code }) => isSellable(offer, code, at));
      const found = disparityOf(list, { channels: sellers, rules, category: offer.category, at });
      return found === undefined ? [] : [rowOf({ list, offer }, found)];
    })
    .filter(({ unexplained }) => only === undefined || unexplained);
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};

interface Priced {
  readonly list: StoredPriceList;
  readonly offer: Offer;
}

/** One page of the goods whose price may differ, with what is sold under their codes. */
const readGoods = async (
  { currency, limit, cursor }: Query,
  { db }: Runtime,
): Promise<{ readonly goods: readonly Priced[]; readonly nextCursor: string | undefined }> => {
  const { items, nextCursor } = await db.queryIndex<{ readonly sku: string }>({
    index: pricingItems.indexes.unlikePrices,
    partition: { unlikeIn: currency },
    limit,
    cursor,
  });
  const found = await db.getMany<Offer & StoredPriceList>(
    items.flatMap(({ sku }) => [priceListKey(sku, currency), offerKey(sku)]),
  );
  const goods = items.flatMap((_item, at) => {
    const [list, offer] = found.slice(2 * at, 2 * at + 2);
    return list === undefined || offer === undefined ? [] : [{ list, offer }];
  });
  return { goods, nextCursor };
};

const rowOf = ({ list, offer }: Priced, { prices, differences }: Disparity): ParityRow => {
  const [lowest, highest] = [prices[0]?.amount ?? 0, prices.at(-1)?.amount ?? 0];
  const amountIn = (code: string): number => prices.find(({ channel }) => channel === code)?.amount ?? 0;
  return {
    sku: list.sku,
    currency: list.currency,
    category: offer.category,
    gap: { amount: highest - lowest, ...percentOf(highest - lowest, lowest) },
    unexplained: differences.some(({ because }) => because === 'unexplained'),
    prices: prices.map(shownPrice),
    differences: differences.map(({ channels, rules, ...difference }) => ({
      ...difference,
      channels: [...channels],
      ...percentOf(difference.amount, amountIn(channels[0])),
      rules: [...rules],
    })),
  };
};

const shownPrice = ({ exception, ...price }: ChannelPrice): ParityRow['prices'][number] => {
  if (exception === undefined) return price;
  const { rules, ...said } = exception;
  return { ...price, exception: { ...said, ...(rules === undefined ? {} : { rules: [...rules] }) } };
};

/** To look at, with two decimals. */
const percentOf = (amount: number, of: number): { readonly percent?: number } =>
  of === 0 ? {} : { percent: Math.round((amount / of) * 10_000) / 100 };
