import { catalogErrors } from '../../catalog/errors.ts';
import { quantityFaults, type Market } from '../../quoting/public.ts';
import { problem } from '#shared/problems/problem.ts';

interface Goods {
  readonly sku: string;
  readonly quantity: number;
}

/**
 * Refuses quantities that no order may have, among the lines that the request sets. Lines that were in the cart before
 * are left to checkout: a rule that changed since must not keep the shopper from changing others.
 */
export const refuseQuantities = (
  { lines, set }: { readonly lines: readonly Goods[]; readonly set: readonly string[] },
  market: Market,
  pointerOf: (sku: string | undefined) => string,
): void => {
  const faults = quantityFaults(lines, market).filter(({ sku }) => sku === undefined || set.includes(sku));
  if (faults.length === 0) return;
  throw problem(catalogErrors.QUANTITY_NOT_ALLOWED, {
    detail: faults.map(({ detail }) => detail).join('; '),
    errors: faults.map(({ sku, detail }) => ({
      pointer: pointerOf(sku),
      code: 'QUANTITY_NOT_ALLOWED',
      detail,
    })),
  });
};
