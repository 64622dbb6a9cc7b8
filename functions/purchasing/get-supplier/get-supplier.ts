import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSupplier } from '../requests/require-supplier.ts';
import { leadTimeSumsOf } from '../store/suppliers.ts';
import { showSupplier } from '../view/show-supplier.ts';
import type { GetSupplier } from './contract.ts';

export const getSupplier: UseCase<typeof GetSupplier, Runtime> = async ({ params }, { db }) => {
  const found = await requireSupplier(db, params.supplierId, '/params/supplierId');
  const [sums] = await leadTimeSumsOf(db, [params.supplierId]);
  return { status: 200, body: showSupplier(found, sums), version: found.version };
};
