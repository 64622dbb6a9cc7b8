import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { shownFulfilment, sscc, unitReference, weightGrams } from '../schemas.ts';

export const PackFulfilment = defineRoute({
  operationId: 'packFulfilment',
  method: 'POST',
  path: '/v1/fulfilments/{fulfilmentId}/parcels',
  summary: 'Pack a picked fulfilment into parcels.',
  description:
    'Every picked unit must be in exactly one parcel. Without `parcels`, everything goes into one. Packing again, before it is shipped, replaces the parcels.',
  access: access.staff('fulfilment.write'),
  params: z.strictObject({ fulfilmentId: id }),
  body: z.strictObject({
    parcels: z.optional(
      z
        .array(
          z.strictObject({
            lines: z.array(z.strictObject(unitReference)).check(z.minLength(1), z.maxLength(90)),
            weightGrams: z.optional(weightGrams),
            sscc: z.optional(sscc),
          }),
        )
        .check(z.minLength(1), z.maxLength(10)),
    ),
  }),
  responses: { 200: shownFulfilment },
  errors: [
    fulfilmentErrors.FULFILMENT_NOT_FOUND,
    fulfilmentErrors.FULFILMENT_STATUS,
    fulfilmentErrors.NOT_ENOUGH_UNITS,
    fulfilmentErrors.UNITS_NOT_PACKED,
  ],
  etag: true,
  example: { parcels: [{ lines: [{ lineId: 'ln_1', quantity: 2 }], weightGrams: 800 }] },
});
