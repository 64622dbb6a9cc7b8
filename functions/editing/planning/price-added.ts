import { channelOf, loadDirectory } from '../../channels/public.ts';
import { wantedUnits } from '../../inventory/public.ts';
import type { AddedLine, Order, OrderContact, Totals } from '../../orders/public.ts';
import { noIncentives } from '../../promotions/public.ts';
import { priceCart, quoteToCharge, readMarket, soldLine, type MarketReading } from '../../quoting/public.ts';
import {
  findRegion,
  loadTaxRules,
  taxInTime,
  taxSettingsOf,
  taxSourceOf,
  type TaxPlace,
} from '../../tax/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { editingErrors } from '../errors.ts';
import type { AddedGoods } from '../model/edit-request.ts';

/** Goods at today’s price and tax, as lines that wait for a location. */
export interface PricedGoods {
  readonly lines: readonly AddedLine[];
  readonly totals: Totals;
}

const nothing: Totals = { goods: 0, discount: 0, delivery: 0, tax: 0, total: 0, taxIncluded: true };

/** Prices what joins an order as its channel sells it to its customer now, without promotions. */
export const priceAdded = async (
  order: Order,
  goods: readonly AddedGoods[],
  address: OrderContact['address'],
  runtime: Pick<Runtime, 'db' | 'clock' | 'ids' | 'log'>,
): Promise<PricedGoods> => {
  if (goods.length === 0) return { lines: [], totals: nothing };
  const { db, clock, ids, log } = runtime;
  const channel = await channelOf(db, clock, order.channel);
  const place = await placeOf(order, address, runtime);
  const found = place === undefined ? undefined : findRegion(place, await loadTaxRules(db, clock.now()));
  const market: MarketReading = {
    ...(await readMarket(runtime, {
      channel,
      currency: order.currency,
      skus: goods.map(({ sku }) => sku),
      locations: [],
      buying: { customerId: order.customerId, soldAt: order.soldAt },
      taxRegion: found?.kind === 'region' ? found.region : undefined,
    })),
    incentives: noIncentives,
  };
  const lines = goods.map(({ sku, quantity }) => ({
    lineId: ids.next('ln'),
    sku,
    quantity,
    unitPrice: 0,
    priceId: '',
    name: sku,
  }));
  const priced = priceCart({ lines, market });
  priced.lines.forEach((line, at) => {
    const pointer = `${goods[at]?.pointer ?? ''}/sku`;
    if (line.unavailable !== undefined) throw notAvailable(pointer, line.unavailable, line.sku);
    if (line.giftCard !== undefined) throw notAvailable(pointer, 'gift_card', line.sku);
  });
  const { taxRules: rules } = market;
  const quote = await quoteToCharge(priced, {}, (sale) =>
    taxInTime(
      taxSourceOf(taxSettingsOf(channel), rules),
      { sale, place: place ?? { country: channel.country } },
      { rules, log },
    ),
  );
  const wanted = wantedUnits(lines, market.offers);
  return {
    lines: quote.lines.map((line, at) => ({
      line: soldLine(line, wanted),
      groupId: goods[at]?.groupId ?? '',
    })),
    totals: quote.totals,
  };
};

/** Where the goods are handed over, as taxes see it. */
const placeOf = async (
  { delivery }: Order,
  address: OrderContact['address'],
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<TaxPlace | undefined> => {
  if (delivery.method !== 'pickup') return address;
  return (await loadDirectory(db, clock)).locations.get(delivery.locationId)?.address;
};

export const notAvailable = (pointer: string, code: string, sku: string) => {
  const detail = `${sku} cannot be added: ${code.replaceAll('_', ' ')}`;
  return problem(editingErrors.GOODS_NOT_AVAILABLE, { detail, errors: [{ pointer, code, detail }] });
};
