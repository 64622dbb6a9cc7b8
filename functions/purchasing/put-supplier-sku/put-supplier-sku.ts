import { requireSkus } from '../../inventory/public.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { UseCase } from '#shared/http/request.ts';
import { decideUpsert } from '#shared/http/upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSupplier } from '../requests/require-supplier.ts';
import { loadSupplierSkus, saveSupplierSkuParts } from '../store/suppliers.ts';
import { showSupplierSku } from '../view/show-supplier.ts';
import type { PutSupplierSku } from './contract.ts';

export const putSupplierSku: UseCase<typeof PutSupplierSku, Runtime> = async (request, { db }) => {
  const { supplierId, sku } = request.params;
  await requireSupplier(db, supplierId, '/params/supplierId');
  await requireSkus(db, [{ sku, pointer: '/params/sku' }]);
  const [current] = await loadSupplierSkus(db, supplierId, [sku]);
  const decision = decideUpsert(current, { supplierId, sku, ...request.body }, request);
  if (decision.kind === 'write') await commit(db, saveSupplierSkuParts(decision.aggregate));
  const { status, aggregate } = decision;
  return { status, body: showSupplierSku(aggregate), version: aggregate.version };
};
