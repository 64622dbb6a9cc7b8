import type { EventContract } from '#shared/contracts/event.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import { derivedId } from '#shared/ids/ids.ts';
import type { Webhook } from '../model/webhook.ts';
import { newDelivery, saveDelivery, type Message } from '../store/deliveries.ts';
import type { WebhooksRuntime } from './runtime.ts';
import { sendDelivery } from './send-delivery.ts';
import { webhooksOf } from '../store/webhooks.ts';

/**
 * What happens because of an event of a channel: a delivery to each webhook that wants it. Its id follows from event
 * and webhook, so an event that comes twice makes one delivery, whose id the receiver knows.
 */
export const notifyWebhooks =
  <Contract extends EventContract>({ type }: Contract): Consumer<Contract, WebhooksRuntime> =>
  async ({ metadata, data }, runtime) => {
    const channel = channelOf(data);
    if (channel === undefined) return;
    const wanted = (await webhooksOf(runtime.db, channel)).filter(({ events }) =>
      events.some((event) => event === type),
    );
    await Promise.all(
      wanted.map((webhook) => {
        const deliveryId = derivedId('msg', webhook.webhookId, metadata.eventId);
        return tell(webhook, { deliveryId, type, timestamp: metadata.occurredAt, data }, runtime);
      }),
    );
  };

/** Every event that webhooks may want says of which channel it is. */
const channelOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'channel' in data && typeof data.channel === 'string'
    ? data.channel
    : undefined;

/** Tried at once where messages are taken; one that fails is left to the sweep, so that no other waits for it. */
const tell = async (webhook: Webhook, message: Message, runtime: WebhooksRuntime): Promise<void> => {
  const delivery = newDelivery(webhook, message, runtime.clock);
  const isNew = await saveDelivery(runtime, delivery);
  const isWell = webhook.status === 'active' && webhook.failingSince === undefined;
  if (isNew && isWell) await sendDelivery(webhook, delivery, runtime);
};
