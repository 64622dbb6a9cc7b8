import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { purchaseOrder } from '../schemas.ts';

export const ListPurchaseOrders = defineRoute({
  operationId: 'listPurchaseOrders',
  method: 'GET',
  path: '/v1/purchase-orders',
  summary: 'List purchase orders, newest first.',
  description: 'Staff limited to a location see its orders only, so a page may have fewer rows.',
  access: access.staff('purchasing.read'),
  query: z.strictObject({
    ...pageQuery,
    state: z
      ._default(z.enum(['open', 'done']), 'open')
      .check(z.describe('`done`: received in full, closed or cancelled')),
  }),
  responses: { 200: pageOf(purchaseOrder) },
});
