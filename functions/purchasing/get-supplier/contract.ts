import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { purchasingErrors } from '../errors.ts';
import { supplier } from '../schemas.ts';

export const GetSupplier = defineRoute({
  operationId: 'getSupplier',
  method: 'GET',
  path: '/v1/suppliers/{supplierId}',
  summary: 'Get a supplier with its lead time.',
  access: access.staff('purchasing.read'),
  params: z.strictObject({ supplierId: id }),
  responses: { 200: supplier },
  errors: [purchasingErrors.SUPPLIER_NOT_FOUND],
  etag: true,
});
