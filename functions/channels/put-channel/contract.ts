import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { deliveryErrors } from '../../delivery/errors.ts';
import { channelsErrors } from '../errors.ts';
import { channel, channelBody } from '../schemas.ts';

export const PutChannel = defineRoute({
  operationId: 'putChannel',
  method: 'PUT',
  path: '/v1/channels/{code}',
  summary: 'Create or update a sales channel.',
  description:
    'Every location in `locations` must exist, and every rate table and carrier in `delivery`. Sending the stored content again returns 200 with the same version.',
  access: access.staff('channels.write'),
  params: z.strictObject({ code }),
  body: channelBody,
  responses: { 200: channel, 201: channel },
  errors: [
    channelsErrors.LOCATION_NOT_FOUND,
    channelsErrors.CHANNEL_NOT_FOUND,
    deliveryErrors.DELIVERY_RATES_NOT_FOUND,
    deliveryErrors.CARRIER_NOT_FOUND,
  ],
  ifMatch: 'required',
  etag: true,
});
