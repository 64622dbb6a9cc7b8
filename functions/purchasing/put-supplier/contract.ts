import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id } from '#shared/contracts/fields.ts';
import { supplier, supplierBody } from '../schemas.ts';

export const PutSupplier = defineRoute({
  operationId: 'putSupplier',
  method: 'PUT',
  path: '/v1/suppliers/{supplierId}',
  summary: 'Create or update a supplier.',
  description:
    'The stated lead time is used until three orders were received; after that, mean and standard deviation are computed from receipts.',
  access: access.staff('purchasing.write'),
  params: z.strictObject({ supplierId: id }),
  body: supplierBody,
  responses: { 200: supplier, 201: supplier },
  ifMatch: 'required',
  etag: true,
  example: {
    name: 'Batik Pekalongan',
    currency: 'IDR',
    email: 'pesanan@batik-pekalongan.example',
    leadTimeDays: 7,
    leadTimeSpreadDays: 2,
  },
});
