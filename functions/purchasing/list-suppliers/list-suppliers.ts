import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Supplier } from '../model/supplier.ts';
import { leadTimeSumsOf } from '../store/suppliers.ts';
import { showSupplier } from '../view/show-supplier.ts';
import type { ListSuppliers } from './contract.ts';

export const listSuppliers: UseCase<typeof ListSuppliers, Runtime> = async ({ query }, { db }) => {
  const { items, nextCursor = null } = await db.query<Supplier>('inventory', 'SUPPLIERS', query);
  const sums =
    items.length === 0
      ? []
      : await leadTimeSumsOf(
          db,
          items.map(({ supplierId }) => supplierId),
        );
  return {
    status: 200,
    body: { data: items.map((each, at) => showSupplier(each, sums[at])), page: { nextCursor } },
  };
};
