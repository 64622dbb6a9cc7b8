import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { requireCaller } from '../requests/require-caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfWebhook } from '../view/webhook-view.ts';
import { webhooksOf } from '../store/webhooks.ts';
import type { ListWebhooks } from './contract.ts';

export const listWebhooks: UseCase<typeof ListWebhooks, WebhooksRuntime> = async (request, { db, clock }) => {
  requireCaller(request);
  const channel = await channelOf(db, clock, request.params.channel, '/params/channel');
  const webhooks = await webhooksOf(db, channel.code);
  return { status: 200, body: { data: webhooks.map((webhook) => viewOfWebhook(webhook, clock.now())) } };
};
