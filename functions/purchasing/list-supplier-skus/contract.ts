import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { supplierSku } from '../schemas.ts';

export const ListSupplierSkus = defineRoute({
  operationId: 'listSupplierSkus',
  method: 'GET',
  path: '/v1/suppliers/{supplierId}/skus',
  summary: 'List the SKUs of a supplier with their terms.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ supplierId: id }),
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(supplierSku) },
  errors: [purchasingErrors.SUPPLIER_NOT_FOUND],
});
