import type { UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { requireCaller } from '../requests/require-caller.ts';
import { requireDelivery } from '../requests/require-delivery.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { sendDelivery } from '../sending/send-delivery.ts';
import { viewOfDelivery } from '../view/webhook-view.ts';
import { requireWebhook } from '../requests/require-webhook.ts';
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
    return { status: 200, body: viewOfDelivery(delivery) };
  // With all its tries before it; the key is kept with how this one ended.
  const asked = { ...delivery, tried: 0, recentKeys: remembered(delivery.recentKeys, idempotency, 200) };
  return { status: 200, body: viewOfDelivery(await sendDelivery(webhook, asked, runtime)) };
};
