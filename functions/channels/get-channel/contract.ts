import * as z from 'zod/mini';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { channelsErrors } from '../errors.ts';
import { channel } from '../schemas.ts';

export const GetChannel = defineRoute({
  operationId: 'getChannel',
  method: 'GET',
  path: '/v1/channels/{code}',
  summary: 'Get a sales channel.',
  access: access.public,
  params: z.strictObject({ code }),
  responses: { 200: channel },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
  etag: true,
});
