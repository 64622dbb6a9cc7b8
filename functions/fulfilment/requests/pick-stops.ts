import { offerKey, type Offer } from '../../catalog/public.ts';
import { lotHints, lotRulesKey, type LotRules } from '../../lots/public.ts';
import { binsOfSkus, skuBinKey, type SkuBin } from '../../stock-work/public.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickStop } from '../model/pick-list.ts';

/** What a walk needs to know of its SKUs. */
export interface WalkGoods {
  /** The barcode of each SKU, so that a scan needs no look-up. */
  readonly gtins: ReadonlyMap<string, string | undefined>;
  readonly stops: Readonly<Record<string, PickStop>>;
}

const stopOf = (bin: { readonly binId: string; readonly walkOrder: number } | undefined) =>
  bin === undefined ? undefined : { binId: bin.binId, walkOrder: bin.walkOrder };

/** Barcodes, and where units are taken from, in one read; one more where there are bins, and for each SKU with lots. */
export const walkGoods = async (
  locationId: string,
  fulfilments: readonly FulfilmentOrder[],
  { db, clock }: Runtime,
): Promise<WalkGoods> => {
  const lines = fulfilments.flatMap(({ channel, lines: own }) => own.map((line) => ({ ...line, channel })));
  const bySku = [...Map.groupBy(lines, ({ sku }) => sku)];
  const skus = bySku.map(([sku]) => sku);
  const items = await readByKey(db, [
    ...skus.map(offerKey),
    ...skus.map(lotRulesKey),
    ...skus.map((sku) => skuBinKey(locationId, sku)),
  ]);
  const wanted = bySku.map(([sku, own]) => ({
    sku,
    channel: own[0]?.channel ?? '',
    quantity: own.reduce((sum, { quantity }) => sum + quantity, 0),
    rules: items.of<LotRules>(lotRulesKey(sku)),
  }));
  const placed = skus.map((sku) => items.of<SkuBin>(skuBinKey(locationId, sku)));
  const [lots, bins] = await Promise.all([
    lotHints(db, locationId, wanted, clock.now()),
    binsOfSkus(db, placed),
  ]);
  return {
    gtins: new Map(skus.map((sku) => [sku, items.of<Offer>(offerKey(sku))?.gtin])),
    stops: Object.fromEntries(
      skus
        .filter((sku) => lots.has(sku) || bins.has(sku))
        .map((sku) => [sku, { lots: lots.get(sku), bin: stopOf(bins.get(sku)) }]),
    ),
  };
};
