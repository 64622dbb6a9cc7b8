import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { returnPolicy, returnPolicyBody } from '../schemas.ts';

export const PutReturnPolicy = defineRoute({
  operationId: 'putReturnPolicy',
  method: 'PUT',
  path: '/v1/return-policies/{channel}',
  summary: 'Set the return policy of a channel.',
  description:
    'Applies to returns requested from now on; approved returns keep the amount they were promised. Sending the current values returns 200 with the same version.',
  access: access.staff('channels.write'),
  params: z.strictObject({ channel: code }),
  body: returnPolicyBody,
  responses: { 200: returnPolicy, 201: returnPolicy },
  errors: [channelsErrors.CHANNEL_NOT_FOUND, channelsErrors.LOCATION_NOT_FOUND],
  ifMatch: 'required',
  etag: true,
  example: {
    windowDays: 30,
    timeZone: 'Asia/Jakarta',
    categories: [{ category: 'underwear', windowDays: 0 }],
    returnShippingFee: 20000,
    dropOffFee: 10000,
    keepBelow: 30000,
  },
});
