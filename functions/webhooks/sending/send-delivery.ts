import { eventOf, startedBy } from '#shared/events/envelope.ts';
import { instant } from '#shared/time/clock.ts';
import { WebhookPaused } from '../events.ts';
import { afterAttempt, isTaken, reasonToPause } from '../model/retry.ts';
import { signedHeaders } from './signature.ts';
import type { Attempt, Delivery, Webhook } from '../model/webhook.ts';
import { saveDelivery } from '../store/deliveries.ts';
import type { WebhooksRuntime } from './runtime.ts';
import { activeSecretsOf } from './webhook-secrets.ts';
import { noteHealth, saveWebhook, WebhookMoved } from '../store/webhooks.ts';

/**
 * Tries to deliver once and writes down how that ended. Cut off in between, it is tried again: a receiver knows the
 * message by its id.
 *
 * @returns the delivery as it is now
 */
export const sendDelivery = async (
  webhook: Webhook,
  delivery: Delivery,
  runtime: WebhooksRuntime,
): Promise<Delivery> => {
  const attempt = await attemptOf(webhook, delivery, runtime);
  const after = afterAttempt(delivery, attempt);
  const isWritten = await saveDelivery(runtime, after);
  if (isWritten) await judge(webhook, attempt, runtime);
  return after;
};

const attemptOf = async (
  webhook: Webhook,
  { deliveryId, body }: Delivery,
  { clock, secrets, post }: WebhooksRuntime,
): Promise<Attempt> => {
  const active = await activeSecretsOf(secrets, webhook, clock.now());
  const headers = signedHeaders({ id: deliveryId, body, at: clock.now() }, active);
  const outcome = await post(webhook.url, body, {
    'content-type': 'application/json',
    'user-agent': 'Satu-Webhooks/1',
    ...headers,
  });
  return { at: instant(clock), ...outcome };
};

/** What a try says about the webhook: it is well again, it begins to fail, or it is not asked any more. */
const judge = async (webhook: Webhook, attempt: Attempt, runtime: WebhooksRuntime): Promise<void> => {
  if (webhook.status === 'paused') return;
  const { failingSince } = webhook;
  if (isTaken(attempt)) {
    if (failingSince !== undefined) await noteHealth(runtime.db, webhook, undefined);
    return;
  }
  const reason = reasonToPause(webhook, attempt);
  if (reason !== undefined) await pause(webhook, reason, runtime);
  else if (failingSince === undefined) await noteHealth(runtime.db, webhook, attempt.at);
};

const pause = async (
  webhook: Webhook,
  reason: 'gone' | 'failing',
  runtime: WebhooksRuntime,
): Promise<void> => {
  const { webhookId, channel } = webhook;
  const paused: Webhook = { ...webhook, status: 'paused', version: webhook.version + 1 };
  const event = eventOf(WebhookPaused, {
    aggregateId: webhookId,
    aggregateVersion: paused.version,
    occurredAt: instant(runtime.clock),
    channel,
    cause: startedBy('send-delivery', webhookId),
    data: { webhookId, channel, reason },
  });
  // Somebody changed or removed it meanwhile: the next try will tell whether it still has to be paused.
  await saveWebhook(runtime, paused, [event]).catch((error: unknown) => {
    if (!(error instanceof WebhookMoved)) throw error;
  });
};
