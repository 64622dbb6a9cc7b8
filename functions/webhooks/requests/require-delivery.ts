import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { webhooksErrors } from '../errors.ts';
import type { WebhookDelivery } from '../model/webhook.ts';
import { loadDelivery } from '../store/deliveries.ts';

/** @throws DELIVERY_NOT_FOUND */
export const requireDelivery = async (
  db: Pick<Database, 'get'>,
  named: Pick<WebhookDelivery, 'webhookId' | 'deliveryId'>,
): Promise<WebhookDelivery> => {
  const delivery = await loadDelivery(db, named);
  if (delivery !== undefined) return delivery;
  throw problem(webhooksErrors.DELIVERY_NOT_FOUND, {
    detail: `the webhook ${named.webhookId} has no delivery ${named.deliveryId}`,
  });
};
