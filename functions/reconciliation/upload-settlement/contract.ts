import * as z from 'zod/mini';
import { instant } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { dayParams } from '../schemas.ts';

export const UploadSettlement = defineRoute({
  operationId: 'uploadSettlement',
  method: 'PUT',
  path: '/v1/settlements/{method}/{day}',
  summary: 'Get the upload URL for the settlement file of a day.',
  description:
    'Upload the CSV file to `upload.url` with a PUT within an hour, then reconcile the day. Midtrans: the transactions of the day as the dashboard exports them. Stripe: the itemized report of balance changes from activity, with the metadata column `orderId`. Files are deleted after 7 days.',
  access: access.staff('payments.reconcile'),
  params: dayParams,
  body: z.strictObject({}),
  responses: {
    200: z.strictObject({
      upload: z.strictObject({ method: z.literal('PUT'), url: z.string(), expiresAt: instant }),
    }),
  },
  errors: [reconciliationErrors.SETTLEMENT_CLOSED],
  example: {},
});
