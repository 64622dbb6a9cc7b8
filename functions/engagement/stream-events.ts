import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import {
  MessageBounced,
  MessageClicked,
  MessageDelivered,
  MessageOpened,
  MessageScheduled,
  MessageSent,
  MessageSkipped,
  SurveyAnswered,
  Unsubscribed,
} from './events.ts';
import { scoreOf } from './model/survey.ts';
import type { Message } from './model/message.ts';

/** Makes the events of messages from the change records of their own items: no event item is written per message. */
export const streamEvents: ChangeMapper = ({ pk, sk, before, after }) => {
  if (!pk.startsWith('MSG#') || sk !== 'A' || !isMessage(after)) return [];
  const earlier = isMessage(before) ? before : undefined;
  return [
    ...(earlier?.status === after.status ? [] : endOf(after)),
    ...reportedIn(earlier, after),
    ...answeredIn(earlier, after),
  ];
};

const isMessage = (image: unknown): image is Message =>
  typeof image === 'object' && image !== null && 'messageId' in image && 'status' in image;

const answeredIn = (before: Message | undefined, after: Message): readonly OutgoingEvent[] => {
  const { reply, own, messageId, customerId } = after;
  const survey = own?.rules?.survey;
  if (reply === undefined || survey === undefined || reply.at === before?.reply?.at) return [];
  const orderId = own?.facts['orderId'];
  return [
    eventOf(SurveyAnswered, {
      ...factsOf(after).facts,
      occurredAt: reply.at,
      data: {
        messageId,
        templateId: own?.templateId ?? '',
        journeyId: own?.journeyId ?? '',
        customerId: customerId ?? '',
        survey: survey.kind,
        answer: reply.answer,
        score: scoreOf(survey, reply.answer),
        orderId: typeof orderId === 'string' ? orderId : undefined,
      },
    }),
  ];
};

/** No personal data goes out: of the message itself only what it is about. */
const endOf = (message: Message): readonly OutgoingEvent[] => {
  const { facts, data } = factsOf(message);
  switch (message.status) {
    case 'sending':
      return [];
    case 'scheduled': {
      const { medium = 'email', sendAt = message.createdAt } = message;
      return [eventOf(MessageScheduled, { ...facts, data: { ...data, medium, sendAt } })];
    }
    case 'sent':
      return [eventOf(MessageSent, { ...facts, data: { ...data, medium: message.medium ?? 'email' } })];
    case 'skipped':
    case 'failed':
      return [eventOf(MessageSkipped, { ...facts, data: { ...data, reason: message.reason ?? '' } })];
  }
};

const factsOf = (message: Message) => {
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
  return { facts, data };
};

const reports = [
  ['deliveredAt', MessageDelivered],
  ['openedAt', MessageOpened],
  ['clickedAt', MessageClicked],
  ['bouncedAt', MessageBounced],
  ['unsubscribedAt', Unsubscribed],
] as const;

const reportedIn = (before: Message | undefined, after: Message): readonly OutgoingEvent[] => {
  const { facts, data } = factsOf(after);
  return reports.flatMap(([name, contract]) => {
    const occurredAt = after.reports?.[name];
    if (occurredAt === undefined || before?.reports?.[name] !== undefined) return [];
    return [eventOf(contract, { ...facts, occurredAt, data: { ...data, medium: after.medium ?? 'email' } })];
  });
};
