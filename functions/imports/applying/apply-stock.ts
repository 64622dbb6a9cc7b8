import { isProblem } from '#shared/problems/problem.ts';
import { stockKey } from '../../inventory/public.ts';
import type { VariantRecord } from '../model/record.ts';
import type { RowOutcome } from './outcome.ts';
import type { Importing } from './target.ts';

/** Stock may be counted by somebody else meanwhile: then it is set over what they found. */
const MOST_TRIES = 5;

interface CountedStock {
  readonly sku: string;
  readonly location: string;
  readonly onHand: number;
}

/** Sets the stock of a SKU at a location. */
export const bringStock = async (
  { sku, location, onHand }: CountedStock,
  { shop }: Pick<Importing, 'shop'>,
): Promise<RowOutcome> => {
  // Most likely what the file says is there already.
  let expectedOnHand = onHand;
  for (let tries = 1; ; tries += 1) {
    try {
      const { status } = await shop.setStock({ locationId: location, sku }, { onHand, expectedOnHand });
      if (status === 201) return 'created';
      return expectedOnHand === onHand ? 'unchanged' : 'updated';
    } catch (error) {
      const found =
        isProblem(error) && error.contract.status === 412
          ? error.details.extensions?.['currentOnHand']
          : undefined;
      if (typeof found !== 'number' || tries === MOST_TRIES) throw error;
      expectedOnHand = found;
    }
  }
};

/**
 * Sets the stock of a variant at the location of the import; undefined where there is nothing to set. A number that the
 * source does not have is set once: what was sold since must not come back with every import.
 */
export const applyStock = async (
  variant: VariantRecord,
  importing: Pick<Importing, 'shop' | 'location' | 'unitsInStock' | 'runtime'>,
): Promise<RowOutcome | undefined> => {
  const { location, unitsInStock, runtime } = importing;
  const { sku, stock } = variant;
  if (location === undefined) return undefined;
  if (stock !== undefined) return bringStock({ sku, location, onHand: stock }, importing);
  const isThere = variant.isInStock === true || variant.isAlwaysAvailable === true;
  if (!isThere || unitsInStock === undefined) return undefined;
  if ((await runtime.db.get(stockKey(sku, location))) !== undefined) return 'unchanged';
  return bringStock({ sku, location, onHand: unitsInStock }, importing);
};
