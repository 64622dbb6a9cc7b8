import type { Channel } from '../../channels/public.ts';
import { wantedUnits, type Wanted } from '../../inventory/public.ts';
import { noIncentives } from '../../promotions/public.ts';
import { priceAsTold, quotePriced, readMarket, type Quote } from '../../quoting/public.ts';
import { findRegion, loadTaxRules, type TaxPlace } from '../../tax/public.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { marketplacesErrors } from '../errors.ts';

/** What a marketplace tells of the goods of an order. Amounts in minor units of the channel’s currency. */
export interface ToldGoods {
  readonly lines: readonly {
    readonly sku: string;
    readonly quantity: number;
    readonly unitPrice: number;
  }[];
  readonly shippingFee: number;
  readonly total: number;
  readonly address: TaxPlace;
}

/**
 * The goods at the told prices, with their tax.
 *
 * @throws UNKNOWN_MARKETPLACE_SKU, or INVALID_REQUEST when the total does not add up
 */
export const quoteIntake = async (
  orderId: string,
  told: ToldGoods,
  channel: Channel,
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<{ readonly quote: Quote; readonly wanted: readonly Wanted[] }> => {
  const found = findRegion(told.address, await loadTaxRules(db, clock.now()));
  const skus = told.lines.map(({ sku }) => sku);
  const taxRegion = found.kind === 'region' ? found.region : undefined;
  const { currency } = channel;
  const market = await readMarket({ db, clock }, { channel, currency, skus, locations: [], taxRegion });
  refuseUnknown(
    skus,
    skus.filter((sku) => !market.offers.has(sku)),
  );
  const lines = told.lines.map((line, at) => ({
    ...line,
    lineId: derivedId('ln', orderId, String(at)),
  }));
  const quote = quotePriced(priceAsTold(lines, { ...market, incentives: noIncentives }), {
    delivery: {
      method: 'ship',
      optionId: 'marketplace',
      fee: told.shippingFee,
    },
  });
  if (quote.totals.total !== told.total)
    throw invalidRequest([
      {
        pointer: '/body/total',
        code: 'does_not_add_up',
        detail: `lines and shipping come to ${quote.totals.total}, ${told.total} was told`,
      },
    ]);
  return { quote, wanted: wantedUnits(lines, market.offers) };
};

const refuseUnknown = (skus: readonly string[], unknown: readonly string[]): void => {
  if (unknown.length === 0) return;
  const detail = `the catalogue does not know ${unknown.join(', ')}`;
  throw problem(marketplacesErrors.UNKNOWN_MARKETPLACE_SKU, {
    detail,
    errors: unknown.map((sku) => ({
      pointer: `/body/lines/${skus.indexOf(sku)}/sku`,
      code: 'UNKNOWN_MARKETPLACE_SKU',
      detail: `no SKU ${sku}`,
    })),
  });
};
