import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { MessageSent, MessageSkipped } from './events.ts';
import type { Message } from './model/message.ts';

/** Makes the events of messages from the change records of their own items: no event item is written per message. */
export const streamEvents: ChangeMapper = ({ pk, sk, before, after }) => {
  if (!pk.startsWith('MSG#') || sk !== 'A' || !isMessage(after)) return [];
  if (isMessage(before) && before.status === after.status) return [];
  return endOf(after);
};

const isMessage = (image: unknown): image is Message =>
  typeof image === 'object' && image !== null && 'messageId' in image && 'status' in image;

/** No personal data goes out: of the message itself only what it is about. */
const endOf = (message: Message): readonly OutgoingEvent[] => {
  const facts = {
    aggregateId: message.messageId,
    aggregateVersion: message.version,
    occurredAt: message.changedAt ?? message.sentAt ?? message.createdAt,
    channel: message.channel,
    cause: startedBy('engagement', message.correlationId),
  };
  const data = {
    messageId: message.messageId,
    template: message.template,
    purpose: message.purpose,
    customerId: message.customerId,
    orderId: message.orderId,
    cartId: message.cartId,
    subscriptionId: message.subscriptionId,
    journeyId: message.own?.journeyId,
  };
  switch (message.status) {
    case 'scheduled':
    case 'sending':
      return [];
    case 'sent':
      return [eventOf(MessageSent, { ...facts, data: { ...data, medium: message.medium ?? 'email' } })];
    case 'skipped':
    case 'failed':
      return [eventOf(MessageSkipped, { ...facts, data: { ...data, reason: message.reason ?? '' } })];
  }
};
