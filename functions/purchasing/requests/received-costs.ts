import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { problem } from '#shared/problems/problem.ts';
import { purchasingErrors } from '../errors.ts';
import { costsAfter, type ReceivedGoods } from '../model/receipt-costs.ts';
import { saveUnitCostPart, unitCostsAt } from '../store/unit-costs.ts';

/**
 * What goods that came in do to their average costs. `UnitCostMoved`: decide again.
 *
 * @param before what was on hand of each line
 * @throws COST_CURRENCY_DIFFERS
 */
export const receivedCostParts = async (
  db: Pick<Database, 'getMany'>,
  goods: ReceivedGoods,
  before: readonly ({ readonly onHand: number } | undefined)[],
): Promise<readonly TransactionPart[]> => {
  const known = await unitCostsAt(
    db,
    goods.locationId,
    goods.lines.map(({ sku }) => sku),
  );
  const other = known.find((cost) => cost !== undefined && cost.currency !== goods.currency);
  if (other !== undefined)
    throw problem(purchasingErrors.COST_CURRENCY_DIFFERS, {
      detail: `${other.sku} at ${other.locationId} is kept in ${other.currency}, found ${goods.currency}`,
    });
  return costsAfter(goods, known, before).map((cost) => saveUnitCostPart(cost));
};
