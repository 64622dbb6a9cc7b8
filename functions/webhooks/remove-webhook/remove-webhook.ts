import type { UseCase } from '#shared/http/request.ts';
import { requireCaller } from '../store/caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { shownWebhook } from '../store/shown.ts';
import { deleteWebhook, requireWebhook } from '../store/webhooks.ts';
import type { RemoveWebhook } from './contract.ts';

export const removeWebhook: UseCase<typeof RemoveWebhook, WebhooksRuntime> = async (
  request,
  { db, clock },
) => {
  requireCaller(request);
  const webhook = await requireWebhook(db, request.params);
  await deleteWebhook(db, webhook);
  return { status: 200, body: shownWebhook(webhook, clock.now()) };
};
