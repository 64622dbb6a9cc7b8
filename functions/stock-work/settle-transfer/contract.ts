import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { id, line } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { transfer } from '../schemas.ts';

export const SettleTransfer = defineRoute({
  operationId: 'settleTransfer',
  method: 'POST',
  path: '/v1/transfers/{transferId}/settlement',
  summary: 'Settle units of a transfer that never arrived.',
  description:
    '`return_to_origin` returns them to the stock of their origin; `write_off` writes them off with the reason. Nothing is in transit afterwards.',
  access: access.staff('stock-work.approve'),
  params: z.strictObject({ transferId: id }),
  body: z.strictObject({
    resolution: z.enum(['return_to_origin', 'write_off']),
    reason: line(200, 'What happened to them'),
  }),
  responses: { 200: transfer },
  errors: [stockWorkErrors.TRANSFER_NOT_FOUND, stockWorkErrors.TRANSFER_STATUS],
  etag: true,
  example: { resolution: 'write_off', reason: 'Lost by the courier, claim 8812' },
});
