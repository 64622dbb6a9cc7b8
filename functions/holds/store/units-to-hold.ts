import { offerKey, type Offer } from '../../catalog/public.ts';
import { dropsRevisionKey, type DropsRevision } from '../../drops/public.ts';
import { wantedUnits, type Wanted } from '../../inventory/public.ts';
import { readByKey } from '#shared/dynamodb/read-by-key.ts';
import type { Runtime } from '#shared/runtime.ts';

/** What is to be kept for somebody, and what a drop would have to say about it. */
export interface UnitsToHold {
  /** Kits opened into their parts, other names under the SKU’s own; `lineId` is the place in the request. */
  readonly units: readonly Wanted[];
  /** The lines of the request under their own SKUs, kits unopened. */
  readonly goods: readonly { readonly sku: string; readonly quantity: number }[];
  readonly offers: ReadonlyMap<string, Offer>;
  /** Every SKU in question, kits and their parts. */
  readonly skus: readonly string[];
  /** Lines whose SKU the catalogue does not know; stock may be counted before it does. */
  readonly unknown: ReadonlySet<string>;
  readonly dropsRevision: DropsRevision | undefined;
}

/** The units behind some lines: one call, a second one when a line has another name of a SKU. */
export const unitsToHold = async (
  lines: readonly { readonly sku: string; readonly quantity: number }[],
  { db }: Pick<Runtime, 'db'>,
): Promise<UnitsToHold> => {
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  const items = await readByKey(db, [...skus.map(offerKey), dropsRevisionKey]);
  const requested = lines.map(({ sku }) => items.of<Offer>(offerKey(sku)));
  const renamed = requested.flatMap((offer) => offer?.aliasOf ?? []);
  const own = renamed.length === 0 ? items : await readByKey(db, renamed.map(offerKey));
  const offers = requested.map((offer) =>
    offer?.aliasOf === undefined ? offer : own.of<Offer>(offerKey(offer.aliasOf)),
  );
  const named = lines.map(({ sku, quantity }, at) => ({
    lineId: String(at),
    sku: offers[at]?.sku ?? sku,
    quantity,
  }));
  const bySku = new Map(
    offers.flatMap((offer) => (offer === undefined ? [] : [[offer.sku, offer] as const])),
  );
  const units = wantedUnits(named, bySku);
  return {
    units,
    goods: named.map(({ sku, quantity }) => ({ sku, quantity })),
    offers: bySku,
    skus: [...new Set([...named, ...units].map(({ sku }) => sku))],
    unknown: new Set(named.flatMap(({ lineId }, at) => (offers[at] === undefined ? [lineId] : []))),
    dropsRevision: items.of<DropsRevision>(dropsRevisionKey),
  };
};
