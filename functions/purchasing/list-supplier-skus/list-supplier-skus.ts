import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { SupplierSku } from '../model/supplier.ts';
import { requireSupplier } from '../requests/require-supplier.ts';
import { supplierSkuKey } from '../store/suppliers.ts';
import { showSupplierSku } from '../view/show-supplier.ts';
import type { ListSupplierSkus } from './contract.ts';

export const listSupplierSkus: UseCase<typeof ListSupplierSkus, Runtime> = async (
  { params, query },
  { db },
) => {
  await requireSupplier(db, params.supplierId, '/params/supplierId');
  const { items, nextCursor = null } = await db.query<SupplierSku>(
    'inventory',
    supplierSkuKey(params.supplierId, '').pk,
    query,
  );
  return { status: 200, body: { data: items.map(showSupplierSku), page: { nextCursor } } };
};
