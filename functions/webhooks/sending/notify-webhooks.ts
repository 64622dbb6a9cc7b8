import type { EventContract } from '#shared/contracts/event.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Webhook } from '../model/webhook.ts';
import { newDelivery, saveDelivery, type WebhookMessage } from '../store/deliveries.ts';
import type { WebhooksRuntime } from './runtime.ts';
import { sendDelivery } from './send-delivery.ts';
import { loadWebhook, rememberedWebhooksOf } from '../store/webhooks.ts';

/**
 * What happens because of an event of a channel: a delivery to each webhook that wants it. Its id follows from event
 * and webhook, so an event that comes twice makes one delivery, whose id the receiver knows.
 */
export const notifyWebhooks =
  <Contract extends EventContract>({ type }: Contract): Consumer<Contract, WebhooksRuntime> =>
  async ({ metadata, data }, runtime) => {
    const channel = channelOf(data);
    if (channel === undefined) return;
    const wanted = await webhooksThatWant(type, channel, runtime);
    await Promise.all(
      wanted.map((webhook) => {
        const deliveryId = derivedId('msg', webhook.webhookId, metadata.eventId);
        return tell(webhook, { deliveryId, type, timestamp: metadata.occurredAt, data }, runtime);
      }),
    );
  };

/** Which there are is remembered for a moment; how each is, and whether it is still there, is looked at now. */
const webhooksThatWant = async (
  type: string,
  channel: string,
  { db, clock }: WebhooksRuntime,
): Promise<readonly Webhook[]> => {
  const remembered = await rememberedWebhooksOf(db, clock, channel);
  const wants = ({ events }: Webhook) => events.some((event) => event === type);
  const found = await Promise.all(remembered.filter(wants).map((webhook) => loadWebhook(db, webhook)));
  return found.filter((webhook) => webhook !== undefined).filter(wants);
};

/** Every event that webhooks may want says of which channel it is. */
const channelOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'channel' in data && typeof data.channel === 'string'
    ? data.channel
    : undefined;

/** Tried at once where messages are taken; one that fails is left to the sweep, so that no other waits for it. */
const tell = async (webhook: Webhook, message: WebhookMessage, runtime: WebhooksRuntime): Promise<void> => {
  const delivery = newDelivery(webhook, message, runtime.clock);
  const isNew = await saveDelivery(runtime, delivery);
  const isWell = webhook.status === 'active' && webhook.failingSince === undefined;
  if (isNew && isWell) await sendDelivery(webhook, delivery, runtime);
};
