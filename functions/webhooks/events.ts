import * as z from 'zod/mini';
import { code, id } from '#shared/contracts/fields.ts';
import { defineEvent } from '#shared/contracts/event.ts';

export const WebhookPaused = defineEvent({
  type: 'WebhookPaused',
  domain: 'webhooks',
  version: 1,
  summary:
    'Nothing is sent to a webhook any more, until somebody resumes it; what happens meanwhile waits for two weeks.',
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
  summary: 'A paused webhook is delivered to again, beginning with what waited.',
  delivery: 'outbox',
  data: z.object({ webhookId: id, channel: code }),
});
