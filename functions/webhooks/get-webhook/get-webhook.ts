import type { UseCase } from '#shared/http/request.ts';
import { requireCaller } from '../requests/require-caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfWebhook } from '../view/webhook-view.ts';
import { requireWebhook } from '../requests/require-webhook.ts';
import type { GetWebhook } from './contract.ts';

export const getWebhook: UseCase<typeof GetWebhook, WebhooksRuntime> = async (request, { db, clock }) => {
  requireCaller(request);
  const webhook = await requireWebhook(db, request.params);
  return { status: 200, body: viewOfWebhook(webhook, clock.now()), version: webhook.version };
};
