import * as z from 'zod/mini';
import { code, id, token } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { carrierNames } from '../providers/registry.ts';
import { shownFulfilment } from '../schemas.ts';

export const ShipFulfilment = defineRoute({
  operationId: 'shipFulfilment',
  method: 'POST',
  path: '/v1/fulfilments/{fulfilmentId}/shipment',
  summary: 'Ship a packed fulfilment.',
  description: `Books each parcel with the carrier, and ships the goods: they leave stock. Carriers with an adapter here (${carrierNames.join(', ')}) make the label; for any other carrier, and for your own couriers, send the tracking numbers. Repeating the request never books twice.`,
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  body: z.strictObject({
    carrier: code,
    service: z.optional(code),
    trackingNumbers: z.optional(
      z
        .array(z.strictObject({ parcelId: id, trackingNumber: token(64, 'As the carrier writes it') }))
        .check(z.minLength(1), z.maxLength(10)),
    ),
  }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
    fulfilmentErrors.ORDER_CHANGED,
    fulfilmentErrors.PARCEL_NOT_FOUND,
    fulfilmentErrors.CARRIER_UNKNOWN,
    fulfilmentErrors.ADDRESS_NOT_SERVED,
    fulfilmentErrors.CARRIER_UNAVAILABLE,
    fulfilmentErrors.STOCK_COUNT_MISMATCH,
  ],
  etag: true,
  example: { carrier: 'sandbox', service: 'regular' },
});
