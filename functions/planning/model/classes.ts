/** A SKU with what it turns over in a year. */
export interface ConsumedSku {
  readonly sku: string;
  /** Units × cost, minor units. */
  readonly value: number;
}

export type AbcClass = 'A' | 'B' | 'C';

/**
 * ABC by the cumulative share of value before the SKU: below 80 % A, below 95 % B, else C. 50, 30, 10, 6, 4 → A, A, B,
 * B, C. Ties stand in the order of SKUs.
 */
export const abcOf = (consumed: readonly ConsumedSku[]): ReadonlyMap<string, AbcClass> => {
  const total = consumed.reduce((sum, { value }) => sum + value, 0);
  const ranked = [...consumed].sort((a, b) => b.value - a.value || (a.sku < b.sku ? -1 : 1));
  const classes = new Map<string, AbcClass>();
  let before = 0;
  for (const { sku, value } of ranked) {
    const share = total === 0 ? 1 : before / total;
    classes.set(sku, share < 0.8 ? 'A' : share < 0.95 ? 'B' : 'C');
    before += value;
  }
  return classes;
};

/** XYZ by the coefficient of variation: up to 0.5 X, up to 1 Y, else Z. Without demand nothing is steady: Z. */
export const xyzOf = (series: readonly number[]): 'X' | 'Y' | 'Z' => {
  const mean = series.reduce((sum, units) => sum + units, 0) / Math.max(1, series.length);
  if (mean === 0) return 'Z';
  const variance = series.reduce((sum, units) => sum + (units - mean) ** 2, 0) / series.length;
  const variation = Math.sqrt(variance) / mean;
  return variation <= 0.5 ? 'X' : variation <= 1 ? 'Y' : 'Z';
};
