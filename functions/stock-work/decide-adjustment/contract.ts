import * as z from 'zod/mini';
import { inventoryErrors } from '../../inventory/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { heldAdjustment } from '../schemas.ts';

export const DecideAdjustment = defineRoute({
  operationId: 'decideAdjustment',
  method: 'POST',
  path: '/v1/held-adjustments/{adjustmentId}/decision',
  summary: 'Approve or reject a held adjustment.',
  description: 'Approved, stock changes in the same transaction, as if it were adjusted now.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ adjustmentId: id }),
  body: z.strictObject({
    decision: z.enum(['approve', 'reject']),
    note: z.optional(line(200, 'Why')),
  }),
  responses: { 200: heldAdjustment },
  errors: [
    stockWorkErrors.ADJUSTMENT_NOT_FOUND,
    stockWorkErrors.ADJUSTMENT_DECIDED,
    stockWorkErrors.SECOND_PERSON_NEEDED,
    inventoryErrors.INSUFFICIENT_STOCK,
    inventoryErrors.STOCK_NOT_FOUND,
  ],
  etag: true,
  example: { decision: 'approve', note: 'Seen on the camera' },
});
