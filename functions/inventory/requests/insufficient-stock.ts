import { problem } from '#shared/problems/problem.ts';
import { inventoryErrors } from '../errors.ts';
import type { Shortage } from '../model/stock/plan-takes.ts';

/** `SOLD_OUT` is the detail for a SKU with nothing left. Said only after `planTogether`. */
export const insufficientStock = (shortages: readonly Shortage[], pointer: (shortage: Shortage) => string) =>
  problem(inventoryErrors.INSUFFICIENT_STOCK, {
    detail: shortages
      .map(({ sku, available, quantity }) => `${sku}: ${available} available, ${quantity} requested`)
      .join('; '),
    errors: shortages.map((shortage) => ({
      pointer: pointer(shortage),
      code: shortage.available === 0 ? 'SOLD_OUT' : 'INSUFFICIENT_STOCK',
      detail: `${shortage.available} available, ${shortage.quantity} requested`,
    })),
  });
