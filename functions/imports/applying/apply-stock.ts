import { isProblem } from '#shared/problems/problem.ts';
import type { VariantRecord } from '../model/record.ts';
import type { Outcome } from './outcome.ts';
import type { Target } from './target.ts';

/** Stock may be counted by somebody else meanwhile: then it is set over what they found. */
const MOST_TRIES = 5;

/**
 * Sets the stock of a variant at the location of the import; undefined where there is nothing to set.
 *
 * @param isNew a new product has no stock yet; of one that is known, most likely what the file says is there already
 */
export const applyStock = async (
  variant: VariantRecord,
  { shop, location, unitsInStock }: Target,
  isNew: boolean,
): Promise<Outcome | undefined> => {
  const onHand = variant.stock ?? (variant.isInStock === true ? unitsInStock : undefined);
  if (onHand === undefined || location === undefined) return undefined;
  let expectedOnHand = isNew ? 0 : onHand;
  for (let tries = 1; ; tries += 1) {
    const body = { onHand, expectedOnHand };
    try {
      const { status } = await shop.setStock({ locationId: location, sku: variant.sku }, body);
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
