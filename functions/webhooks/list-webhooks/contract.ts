import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import { code } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhook } from '../schemas.ts';

export const ListWebhooks = defineRoute({
  operationId: 'listWebhooks',
  method: 'GET',
  path: '/v1/channels/{channel}/webhooks',
  summary: 'List the webhooks of a channel.',
  description: 'At most ten.',
  access: access.staff('webhooks.write'),
  params: z.strictObject({ channel: code }),
  responses: { 200: z.strictObject({ data: z.array(webhook) }) },
  errors: [channelsErrors.CHANNEL_NOT_FOUND],
});
