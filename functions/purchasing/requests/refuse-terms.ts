import { problem, type Problem } from '#shared/problems/problem.ts';
import { purchasingErrors } from '../errors.ts';
import type { TermsFault } from '../model/new-purchase-order.ts';

/** The problem of an order that a supplier does not deliver like this, with every line that is wrong. */
export const refuseTerms = (faults: readonly TermsFault[], supplierId: string): Problem => {
  const contract = faults.some(({ kind }) => kind === 'not_offered')
    ? purchasingErrors.SUPPLIER_LACKS_SKU
    : purchasingErrors.QUANTITY_NOT_ORDERABLE;
  const errors = faults.map((fault) => ({
    pointer: `/body/lines/${fault.line}/${fault.kind === 'not_offered' ? 'sku' : 'quantity'}`,
    code: fault.kind,
    detail: detailOf(fault, supplierId),
  }));
  return problem(contract, { detail: errors.map(({ detail }) => detail).join('; '), errors });
};

const detailOf = (fault: TermsFault, supplierId: string): string =>
  fault.kind === 'not_offered'
    ? `${supplierId} does not offer ${fault.sku}`
    : `${fault.sku}: ${fault.quantity} units do not fit, ${fault.fits} do`;
