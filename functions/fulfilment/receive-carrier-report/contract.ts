import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { fulfilmentErrors } from '../errors.ts';
import { parcelCarriers } from '../providers/registry.ts';

export const ReceiveCarrierReport = defineRoute({
  operationId: 'receiveCarrierReport',
  method: 'POST',
  path: '/v1/fulfilments/notifications/{carrier}',
  summary: 'Receive a carrier notification.',
  description: [
    'Reports that come twice, late or out of order have the effect they would have had in order.',
    ...parcelCarriers.map(
      ({ name, notification }) => `\`${name}\`: \`${notification.header}: ${notification.form.slice(1)}.`,
    ),
  ].join(' '),
  access: access.signed(...new Set(parcelCarriers.map(({ notification }) => notification.header))),
  params: z.strictObject({ carrier: code }),
  rawBody: true,
  responses: { 200: z.strictObject({ received: z.boolean() }) },
  errors: [
    fulfilmentErrors.CARRIER_UNKNOWN,
    fulfilmentErrors.CARRIER_SIGNATURE_INVALID,
    fulfilmentErrors.PARCEL_NOT_FOUND,
    fulfilmentErrors.ORDER_CHANGED,
  ],
});
