import type { UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { instant } from '#shared/time/clock.ts';
import { TEST } from '../model/webhook.ts';
import { requireCaller } from '../requests/require-caller.ts';
import { newDelivery, saveDelivery } from '../store/deliveries.ts';
import { requireDelivery } from '../requests/require-delivery.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { sendDelivery } from '../sending/send-delivery.ts';
import { viewOfDelivery } from '../view/webhook-view.ts';
import { requireWebhook } from '../requests/require-webhook.ts';
import type { TestWebhook } from './contract.ts';

export const testWebhook: UseCase<typeof TestWebhook, WebhooksRuntime> = async (request, runtime) => {
  requireCaller(request);
  const { db, clock, ids } = runtime;
  const webhook = await requireWebhook(db, request.params);
  const { webhookId, channel } = webhook;
  const { idempotency } = request;
  const deliveryId =
    idempotency === undefined ? ids.next('msg') : derivedId('msg', webhookId, idempotency.key);
  const message = { deliveryId, type: TEST, timestamp: instant(clock), data: { webhookId, channel } };
  const delivery = newDelivery(webhook, message, clock);
  const isNew = await saveDelivery(runtime, delivery);
  const outcome = isNew
    ? await sendDelivery(webhook, delivery, runtime)
    : await requireDelivery(db, { webhookId, deliveryId });
  return { status: 200, body: viewOfDelivery(outcome) };
};
