import type { UseCase } from '#shared/http/request.ts';
import type { Delivery } from '../model/webhook.ts';
import { requireCaller } from '../store/caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { shownDelivery } from '../store/shown.ts';
import { requireWebhook } from '../store/webhooks.ts';
import { webhooksItems } from '../table.ts';
import type { ListWebhookDeliveries } from './contract.ts';

export const listWebhookDeliveries: UseCase<typeof ListWebhookDeliveries, WebhooksRuntime> = async (
  request,
  { db },
) => {
  requireCaller(request);
  const { webhookId } = await requireWebhook(db, request.params);
  const page = await db.queryIndex<Delivery>({
    index: webhooksItems.indexes.deliveriesOfWebhook,
    partition: { sentTo: webhookId },
    newestFirst: true,
    ...request.query,
  });
  return {
    status: 200,
    body: { data: page.items.map(shownDelivery), page: { nextCursor: page.nextCursor ?? null } },
  };
};
