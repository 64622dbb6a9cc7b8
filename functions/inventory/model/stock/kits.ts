/** So many units of a SKU in one kit. */
interface Part {
  readonly sku: string;
  readonly quantity: number;
}

interface Line extends Part {
  readonly lineId: string;
}

/** What a SKU consists of, when it is a kit. */
export type Kits = ReadonlyMap<string, { readonly kit?: readonly Part[] }>;

/**
 * The units that must be there for some lines: kits opened into their parts. The same SKU in a kit and in a line of
 * its own is asked for twice, so that both are summed before stock is tested.
 */
export const wantedUnits = (lines: readonly Line[], offers: Kits): readonly Line[] =>
  lines.flatMap(({ lineId, sku, quantity }) =>
    (offers.get(sku)?.kit ?? [{ sku, quantity: 1 }]).map((part) => ({
      lineId,
      sku: part.sku,
      quantity: part.quantity * quantity,
    })),
  );

/** What consists of nothing (a gift card, a service) is always there: as many as a line can have. */
const PLENTY = 9999;

/** Whole kits that so many units of each part make: ⌊units ÷ quantity⌋ of the scarcest. */
export const kitsFrom = (parts: readonly Part[], units: (sku: string) => number): number =>
  parts.length === 0
    ? PLENTY
    : Math.max(0, Math.min(...parts.map(({ sku, quantity }) => Math.floor(units(sku) / quantity))));
