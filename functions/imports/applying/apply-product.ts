import type { Entry, ProductRecord, RowProblem, VariantRecord } from '../model/record.ts';
import { applyCost } from './apply-costs.ts';
import { applyPrices } from './apply-prices.ts';
import { applyStock } from './apply-stock.ts';
import { together, type RowOutcome, type RowResult } from './outcome.ts';
import { pricesOf, type PriceToSet } from './prices.ts';
import { putProduct, type ProductResult } from './put-product.ts';
import { refusalOf } from './refusal.ts';
import type { Importing } from './target.ts';

/** A variant, the row that tells of it, and its prices. */
interface PricedVariant {
  readonly row: number;
  readonly variant: VariantRecord;
  readonly prices: readonly PriceToSet[];
}

type Problems = Map<number, RowProblem>;

/**
 * Brings a product with its variants, prices and stock into the shop. A row that is refused is told; the other rows of the
 * product are applied without it.
 */
export const applyProduct = async (
  record: ProductRecord,
  { rows, variantRows }: Entry,
  importing: Importing,
): Promise<readonly RowResult[]> => {
  const problems: Problems = new Map();
  const pricedVariants = priced(record, variantRows, importing, problems);
  const main = await bringProduct(record, pricedVariants, importing, { rows, problems });
  const outcomes = new Map<number, readonly RowOutcome[]>();
  if (main !== undefined) {
    const left = pricedVariants.filter(({ row }) => !problems.has(row));
    const details = await Promise.all(left.map((one) => detailsOf(one, importing, problems)));
    left.forEach(({ row }, at) => outcomes.set(row, [...(outcomes.get(row) ?? []), ...(details[at] ?? [])]));
  }
  return rows.map((row) => {
    const problem = problems.get(row);
    if (problem !== undefined || main === undefined) return { row, problem: problem ?? NOTHING_LEFT };
    return { row, outcome: together(main, outcomes.get(row) ?? []) };
  });
};

const NOTHING_LEFT: RowProblem = {
  code: 'NO_VARIANTS',
  detail: 'no variant of its product can be applied; correct those rows first',
};

/** The variants whose prices can be taken as they are written. */
const priced = (
  { variants }: ProductRecord,
  variantRows: readonly number[],
  { channel, currency }: Importing,
  problems: Problems,
): readonly PricedVariant[] =>
  variants.flatMap((variant, at) => {
    const row = variantRows[at] ?? 0;
    try {
      return [{ row, variant, prices: pricesOf(variant, { priceId: channel ?? 'base', currency }) }];
    } catch (error) {
      problems.set(row, refusalOf(error));
      return [];
    }
  });

/** Until it is taken: each refusal of variants takes their rows out. Undefined when nothing is left to bring. */
const bringProduct = async (
  record: ProductRecord,
  pricedVariants: readonly PricedVariant[],
  importing: Importing,
  { rows, problems }: { readonly rows: readonly number[]; readonly problems: Problems },
): Promise<RowOutcome | undefined> => {
  for (;;) {
    const left = pricedVariants.filter(({ row }) => !problems.has(row));
    if (left.length === 0) return undefined;
    const brought = await putProduct(
      record,
      left.map(({ variant }) => variant),
      importing,
    );
    if ('outcome' in brought) return brought.outcome;
    takeOut(brought, left, { rows, problems });
  }
};

const takeOut = (
  { problem, ofVariants }: Exclude<ProductResult, { readonly outcome: RowOutcome }>,
  left: readonly PricedVariant[],
  { rows, problems }: { readonly rows: readonly number[]; readonly problems: Problems },
): void => {
  for (const { row, variant } of left) {
    const own = ofVariants.get(variant.sku);
    if (own !== undefined) problems.set(row, own);
  }
  if (ofVariants.size > 0) return;
  for (const row of rows) if (!problems.has(row)) problems.set(row, problem);
};

/** Sets prices, cost and stock of a variant. What is refused is told of its row. */
const detailsOf = async (
  { row, variant, prices }: PricedVariant,
  importing: Importing,
  problems: Problems,
): Promise<readonly RowOutcome[]> => {
  try {
    const [ofPriceList, ofStock] = await Promise.all([
      changesOfPriceList({ variant, prices }, importing),
      applyStock(variant, importing),
    ]);
    const changed = [...ofPriceList, ofStock];
    return changed.filter((outcome) => outcome !== undefined);
  } catch (error) {
    problems.set(row, refusalOf(error));
    return [];
  }
};

/** One after the other: two changes of one price list would only meet each other. */
const changesOfPriceList = async (
  { variant, prices }: Pick<PricedVariant, 'variant' | 'prices'>,
  importing: Importing,
): Promise<readonly (RowOutcome | undefined)[]> => [
  ...(await applyPrices(variant.sku, prices, importing)),
  await applyCost(variant, importing),
];
