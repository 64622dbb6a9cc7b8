import * as z from 'zod/mini';
import { code, id } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const WebhookPaused = defineEvent({
  type: 'WebhookPaused',
  domain: 'webhooks',
  version: 1,
  summary: 'Deliveries to a webhook were paused until it is resumed; messages wait for two weeks.',
  delivery: 'outbox',
  data: z.object({
    webhookId: id,
    channel: code,
    reason: z
      .enum(['gone', 'failing'])
      .check(z.describe('`gone`: it answered 410; `failing`: it took nothing for three days')),
  }),
});

export const WebhookResumed = defineEvent({
  type: 'WebhookResumed',
  domain: 'webhooks',
  version: 1,
  summary: 'Deliveries to a paused webhook were resumed.',
  delivery: 'outbox',
  data: z.object({ webhookId: id, channel: code }),
});
