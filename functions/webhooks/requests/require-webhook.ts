import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { webhooksErrors } from '../errors.ts';
import type { Webhook } from '../model/webhook.ts';
import { loadWebhook } from '../store/webhooks.ts';

/** @throws WEBHOOK_NOT_FOUND */
export const requireWebhook = async (
  db: Pick<Database, 'get'>,
  named: Pick<Webhook, 'channel' | 'webhookId'>,
): Promise<Webhook> => {
  const webhook = await loadWebhook(db, named);
  if (webhook !== undefined) return webhook;
  throw problem(webhooksErrors.WEBHOOK_NOT_FOUND, {
    detail: `the channel ${named.channel} has no webhook ${named.webhookId}`,
  });
};
