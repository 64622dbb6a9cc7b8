import * as z from 'zod/mini';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { code, instant, line } from '#shared/contracts/fields.ts';
import { stockWorkErrors } from '../errors.ts';
import { transfer, transferLines } from '../schemas.ts';

export const RequestTransfer = defineRoute({
  operationId: 'requestTransfer',
  method: 'POST',
  path: '/v1/transfers',
  summary: 'Request a transfer of goods between two locations.',
  access: access.staff('stock-work.write'),
  body: z.strictObject({
    fromLocationId: code,
    toLocationId: code,
    lines: transferLines,
    reason: z.optional(line(200, 'Why the goods are moved')),
    expectedAt: z.optional(instant.check(z.describe('When the goods are expected; in the future'))),
  }),
  responses: { 201: transfer },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    catalogErrors.SKU_NOT_FOUND,
    stockWorkErrors.TRANSFER_TO_SAME_LOCATION,
  ],
  etag: true,
  example: {
    fromLocationId: 'jakarta-sudirman',
    toLocationId: 'jakarta-kemang',
    lines: [{ sku: 'BATIK-M', quantity: 4 }],
  },
});
