import type * as z from 'zod/mini';
import type { Runtime } from '#shared/runtime.ts';
import type { Delivery, Webhook } from '../model/webhook.ts';
import type * as schemas from '../schemas.ts';
import { secretOf } from '../sending/webhook-secrets.ts';

/** A webhook as its owner sees it: never with its secret. */
export const viewOfWebhook = (webhook: Webhook, now: number): z.input<typeof schemas.webhook> => {
  const { webhookId, channel, url, events, status, failingSince, previousUntil, createdAt, version } =
    webhook;
  return {
    webhookId,
    channel,
    url,
    events: [...events],
    status,
    failingSince,
    ...(previousUntil !== undefined && now < Date.parse(previousUntil)
      ? { previousSecretUntil: previousUntil }
      : {}),
    createdAt,
    version,
  };
};

/** With its secret, in the answer to whoever made or changed it. */
export const viewWithSecret = async (
  webhook: Webhook,
  { clock, secrets }: Pick<Runtime, 'clock' | 'secrets'>,
): Promise<z.input<typeof schemas.webhookWithSecret>> => ({
  ...viewOfWebhook(webhook, clock.now()),
  secret: await secretOf(secrets, webhook),
});

type DeliveryView = z.input<typeof schemas.delivery>;

export const viewOfDelivery = (
  delivery: Pick<Delivery, 'deliveryId' | 'type' | 'status' | 'tried' | 'attempts' | 'dueAt' | 'createdAt'>,
): DeliveryView => {
  const { deliveryId, type, status, tried, attempts, dueAt, createdAt } = delivery;
  return {
    deliveryId,
    type,
    status,
    tried,
    attempts: attempts.map((attempt) => ({ ...attempt })),
    dueAt,
    createdAt,
  };
};
