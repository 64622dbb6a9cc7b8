import type { UseCase } from '#shared/http/request.ts';
import { requireCaller } from '../store/caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { shownWebhook } from '../store/shown.ts';
import { requireWebhook } from '../store/webhooks.ts';
import type { GetWebhook } from './contract.ts';

export const getWebhook: UseCase<typeof GetWebhook, WebhooksRuntime> = async (request, { db, clock }) => {
  requireCaller(request);
  const webhook = await requireWebhook(db, request.params);
  return { status: 200, body: shownWebhook(webhook, clock.now()), version: webhook.version };
};
