import type { Task } from '#shared/events/events-handler.ts';
import type { Webhook } from '../model/webhook.ts';
import { dueDeliveries, loadDelivery } from '../store/deliveries.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { sendDelivery } from '../sending/send-delivery.ts';
import { nextStockBatch } from '../sending/next-stock-batch.ts';
import { loadWebhook, webhooksOf } from '../store/webhooks.ts';

/** So many due deliveries of a webhook in one run; the next run takes the rest. */
const DUE_PER_RUN = 100;
/** One webhook's share of a run; what is left waits for the next. */
const BUDGET_MS = 20_000;
/** After so many failures in a row, a run does not wait for this receiver any more. */
const FAILURES_PER_RUN = 3;

/** Delivers what is due and what changed in stock. Webhooks do not wait for each other; a paused one is left alone. */
export const deliverWebhooks: Task<WebhooksRuntime> = async (_input, runtime) => {
  const active = (await webhooksOf(runtime.db)).filter(({ status }) => status === 'active');
  await Promise.all(
    active.map((webhook) =>
      deliver(webhook, runtime).catch((error: unknown) => {
        runtime.log.error('webhook not delivered to', { aggregateId: webhook.webhookId, error });
      }),
    ),
  );
};

const deliver = async (webhook: Webhook, runtime: WebhooksRuntime): Promise<void> => {
  const until = performance.now() + BUDGET_MS;
  const isWell = await sendDue(webhook, until, runtime);
  if (isWell) await sendStockChanges(webhook, until, runtime);
};

/** False when the receiver does not take anything now. */
const sendDue = async (webhook: Webhook, until: number, runtime: WebhooksRuntime): Promise<boolean> => {
  let failures = 0;
  for (const deliveryId of await dueDeliveries(runtime, webhook, DUE_PER_RUN)) {
    if (failures >= FAILURES_PER_RUN || performance.now() > until) return false;
    // Each try may have paused it, or found it well; and the index may lag behind the delivery.
    const current = await loadWebhook(runtime.db, webhook);
    const delivery = await loadDelivery(runtime.db, { webhookId: webhook.webhookId, deliveryId });
    if (current?.status !== 'active') return false;
    if (delivery?.status !== 'waiting') continue;
    const { status } = await sendDelivery(current, delivery, runtime);
    failures = status === 'delivered' ? 0 : failures + 1;
  }
  return failures === 0;
};

const sendStockChanges = async (webhook: Webhook, until: number, runtime: WebhooksRuntime): Promise<void> => {
  let batch = await nextStockBatch(webhook, runtime);
  while (batch !== undefined) {
    const { status } = await sendDelivery(batch.webhook, batch.delivery, runtime);
    if (status !== 'delivered' || !batch.hasMore || performance.now() > until) return;
    batch = await nextStockBatch(batch.webhook, runtime);
  }
};
