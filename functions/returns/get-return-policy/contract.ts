import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../../channels/errors.ts';
import { returnPolicy } from '../schemas.ts';

export const GetReturnPolicy = defineRoute({
  operationId: 'getReturnPolicy',
  method: 'GET',
  path: '/v1/return-policies/{channel}',
  summary: 'Get the return policy of a channel.',
  description:
    'Return windows, reasons, fees and approval, to show before a customer buys. A channel without one has the default terms, at version 0.',
  access: access.public,
  params: z.strictObject({ channel: code }),
  responses: { 200: returnPolicy },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  etag: true,
});
