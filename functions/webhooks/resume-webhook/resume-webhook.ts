import { causeOf, eventOf } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { instant } from '#shared/time/clock.ts';
import { webhooksErrors } from '../errors.ts';
import { WebhookResumed } from '../events.ts';
import { editWebhook } from '../requests/edit-webhook.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfWebhook } from '../view/webhook-view.ts';
import type { ResumeWebhook } from './contract.ts';

export const resumeWebhook: UseCase<typeof ResumeWebhook, WebhooksRuntime> = async (request, runtime) => {
  const webhook = await editWebhook(request, runtime, (current) => {
    const { webhookId, channel } = current;
    if (current.status === 'active')
      throw problem(webhooksErrors.WEBHOOK_NOT_PAUSED, { detail: `${webhookId} is active` });
    // Figures that waited may have been cleaned up meanwhile, so all of them come anew.
    const { failingSince: _since, stockCursor: _cursor, stockDeliveryId: _last, ...rest } = current;
    return {
      webhook: { ...rest, status: 'active' },
      event: (version) =>
        eventOf(WebhookResumed, {
          aggregateId: webhookId,
          aggregateVersion: version,
          occurredAt: instant(runtime.clock),
          channel,
          cause: causeOf(request),
          data: { webhookId, channel },
        }),
    };
  });
  return { status: 200, body: viewOfWebhook(webhook, runtime.clock.now()), version: webhook.version };
};
