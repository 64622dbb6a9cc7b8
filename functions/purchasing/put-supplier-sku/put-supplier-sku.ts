import { requireSkus } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireSupplier } from '../requests/require-supplier.ts';
import { loadSupplierSkus, supplierOfSkuParts, supplierSkuKey } from '../store/suppliers.ts';
import { showSupplierSku } from '../view/show-supplier.ts';
import type { PutSupplierSku } from './contract.ts';

export const putSupplierSku: UseCase<typeof PutSupplierSku, Runtime> = async (request, { db }) => {
  const { supplierId, sku } = request.params;
  await requireSupplier(db, supplierId, '/params/supplierId');
  await requireSkus(db, [{ sku, pointer: '/params/sku' }]);
  const [current] = await loadSupplierSkus(db, supplierId, [sku]);
  const at = { key: supplierSkuKey(supplierId, sku), current, beside: supplierOfSkuParts };
  const { status, aggregate } = await saveUpsert(db, at, { supplierId, sku, ...request.body }, request);
  return { status, body: showSupplierSku(aggregate), version: aggregate.version };
};
