import * as z from 'zod/mini';
import { customersErrors } from '../../customers/errors.ts';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pastOrder, pastOrderFields } from '../schemas.ts';

export const PutPastOrder = defineRoute({
  operationId: 'putPastOrder',
  method: 'PUT',
  path: '/v1/customers/{externalId}/past-orders/{reference}',
  summary: 'Add or update an order that a customer placed in another system.',
  description:
    'For history alone: no stock moves, no money is due, no message is sent and no points are earned. A customer with a past order that was not cancelled is no first-time buyer. The same content answers 200 with the same version.',
  access: access.staff('customers.write'),
  params: z.strictObject({ externalId: id, reference: id }),
  body: z.strictObject(pastOrderFields),
  responses: { 200: pastOrder, 201: pastOrder },
  errors: [customersErrors.CUSTOMER_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    source: 'shopify',
    placedAt: '2025-11-03T04:10:00Z',
    status: 'completed',
    currency: 'IDR',
    total: 349000,
    lines: [{ sku: 'BATIK-M', name: 'Kemeja batik parang', quantity: 1, unitPrice: 349000 }],
  },
});
