import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { purchasingErrors } from '../errors.ts';
import type { Supplier } from '../model/supplier.ts';
import { loadSupplier } from '../store/suppliers.ts';

/** @throws SUPPLIER_NOT_FOUND */
export const requireSupplier = async (
  db: Pick<Database, 'get'>,
  supplierId: string,
  pointer: string,
): Promise<Supplier> => {
  const found = await loadSupplier(db, supplierId);
  if (found !== undefined) return found;
  const detail = `no supplier ${supplierId}`;
  throw problem(purchasingErrors.SUPPLIER_NOT_FOUND, {
    detail,
    errors: [{ pointer, code: 'SUPPLIER_NOT_FOUND', detail }],
  });
};
