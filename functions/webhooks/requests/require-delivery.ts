import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/http/problem.ts';
import { webhooksErrors } from '../errors.ts';
import type { Delivery } from '../model/webhook.ts';
import { loadDelivery } from '../store/deliveries.ts';

/** @throws DELIVERY_NOT_FOUND */
export const requireDelivery = async (
  db: Pick<Database, 'get'>,
  named: Pick<Delivery, 'webhookId' | 'deliveryId'>,
): Promise<Delivery> => {
  const delivery = await loadDelivery(db, named);
  if (delivery !== undefined) return delivery;
  throw problem(webhooksErrors.DELIVERY_NOT_FOUND, {
    detail: `the webhook ${named.webhookId} has no delivery ${named.deliveryId}`,
  });
};
