import type { UseCase } from '#shared/http/request.ts';
import { requireCaller } from '../requests/require-caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfWebhook } from '../view/webhook-view.ts';
import { deleteWebhook } from '../store/webhooks.ts';
import { requireWebhook } from '../requests/require-webhook.ts';
import type { RemoveWebhook } from './contract.ts';

export const removeWebhook: UseCase<typeof RemoveWebhook, WebhooksRuntime> = async (
  request,
  { db, clock },
) => {
  requireCaller(request);
  const webhook = await requireWebhook(db, request.params);
  await deleteWebhook(db, webhook);
  return { status: 200, body: viewOfWebhook(webhook, clock.now()) };
};
