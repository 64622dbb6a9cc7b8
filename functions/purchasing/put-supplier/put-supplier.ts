import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { leadTimeSumsOf, loadSupplier, supplierKey } from '../store/suppliers.ts';
import { showSupplier } from '../view/show-supplier.ts';
import type { PutSupplier } from './contract.ts';

export const putSupplier: UseCase<typeof PutSupplier, Runtime> = async (request, { db }) => {
  const { supplierId } = request.params;
  const current = await loadSupplier(db, supplierId);
  const { status, aggregate } = await saveUpsert(
    db,
    { key: supplierKey(supplierId), current },
    { supplierId, ...request.body },
    request,
  );
  const [sums] = await leadTimeSumsOf(db, [supplierId]);
  return { status, body: showSupplier(aggregate, sums), version: aggregate.version };
};
