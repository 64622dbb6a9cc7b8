import type { UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { requireCaller } from '../store/caller.ts';
import { requireDelivery } from '../store/deliveries.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { sendDelivery } from '../sending/send-delivery.ts';
import { shownDelivery } from '../store/shown.ts';
import { requireWebhook } from '../store/webhooks.ts';
import type { ResendWebhookDelivery } from './contract.ts';

export const resendWebhookDelivery: UseCase<typeof ResendWebhookDelivery, WebhooksRuntime> = async (
  request,
  runtime,
) => {
  requireCaller(request);
  const webhook = await requireWebhook(runtime.db, request.params);
  const delivery = await requireDelivery(runtime.db, request.params);
  const { idempotency } = request;
  if (replayed(delivery.recentKeys, idempotency) !== undefined)
    return { status: 200, body: shownDelivery(delivery) };
  // With all its tries before it; the key is kept with how this one ended.
  const asked = { ...delivery, tried: 0, recentKeys: remembered(delivery.recentKeys, idempotency, 200) };
  return { status: 200, body: shownDelivery(await sendDelivery(webhook, asked, runtime)) };
};
