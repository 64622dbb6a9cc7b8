import type { UseCase } from '#shared/http/request.ts';
import type { Delivery } from '../model/webhook.ts';
import { requireCaller } from '../requests/require-caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfDelivery } from '../view/webhook-view.ts';
import { requireWebhook } from '../requests/require-webhook.ts';
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
    body: { data: page.items.map(viewOfDelivery), page: { nextCursor: page.nextCursor ?? null } },
  };
};
