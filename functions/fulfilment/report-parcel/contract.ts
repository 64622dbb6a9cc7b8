import * as z from 'zod/mini';
import { id, instant, line } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { reportedStatuses } from '../model/parcel.ts';
import { shownFulfilment } from '../schemas.ts';

export const ReportParcel = defineRoute({
  operationId: 'reportParcel',
  method: 'POST',
  path: '/v1/fulfilments/{fulfilmentId}/parcels/{parcelId}/reports',
  summary: 'Report the status of a parcel.',
  description:
    'For carriers without an adapter and own couriers. `delivered` and `returned` are final; reports may arrive late and in any order, and are ordered by the time in them.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id, parcelId: id }),
  body: z.strictObject({
    status: z.enum(reportedStatuses),
    at: z.optional(instant.check(z.describe('When it happened; now when left out'))),
    note: z.optional(line(200, 'No personal data')),
  }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
    fulfilmentErrors.ORDER_CHANGED,
    fulfilmentErrors.PARCEL_NOT_FOUND,
  ],
  etag: true,
  example: { status: 'delivered' },
});
