import type { UseCase } from '#shared/http/request.ts';
import { DAY, instant } from '#shared/time/clock.ts';
import { editWebhook } from '../requests/edit-webhook.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewWithSecret } from '../view/webhook-view.ts';
import type { RotateWebhookSecret } from './contract.ts';

export const rotateWebhookSecret: UseCase<typeof RotateWebhookSecret, WebhooksRuntime> = async (
  request,
  runtime,
) => {
  const webhook = await editWebhook(request, runtime, (current) => ({
    webhook: {
      ...current,
      generation: current.generation + 1,
      previousUntil: instant(runtime.clock, DAY),
    },
  }));
  return { status: 200, body: await viewWithSecret(webhook, runtime), version: webhook.version };
};
