import * as z from 'zod/mini';
import { pageOf, pageQuery } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { webhooksErrors } from '../errors.ts';
import { delivery, webhookParams } from '../schemas.ts';

export const ListWebhookDeliveries = defineRoute({
  operationId: 'listWebhookDeliveries',
  method: 'GET',
  path: '/v1/channels/{channel}/webhooks/{webhookId}/deliveries',
  summary: 'List the deliveries of a webhook.',
  description: 'Newest first, from the last two weeks, each with its last ten attempts.',
  access: access.staff('webhooks.write'),
  params: webhookParams,
  query: z.strictObject(pageQuery),
  responses: { 200: pageOf(delivery) },
  errors: [webhooksErrors.WEBHOOK_NOT_FOUND],
});
