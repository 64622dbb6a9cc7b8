import * as z from 'zod/mini';
import { jsonOf } from '#shared/json/json-of.ts';
import type { MessageReport } from '../model/message-report.ts';

/** Reports of one notification, of whichever service it comes from; nothing of what is not about messages. */
export const readReports = (text: string): readonly MessageReport[] => {
  const content = jsonOf(text);
  return [ofSes, ofSms, ofSmsReply, ofWhatsApp].flatMap((read) => read(content));
};

/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const sesEvent = z.object({
  eventType: z.enum(['Delivery', 'Open', 'Click', 'Bounce', 'Complaint']),
  mail: z.object({ tags: z.object({ message: z.array(z.string()) }), destination: z.array(z.string()) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});
const sesReports = {
  Delivery: 'deliveredAt',
  Open: 'openedAt',
  Click: 'clickedAt',
  Bounce: 'bouncedAt',
} as const;

const ofSes = (content: unknown): readonly MessageReport[] => {
  const event = z.safeParse(sesEvent, content).data;
  const [messageId] = event?.mail.tags.message ?? [];
  const [address = ''] = event?.mail.destination ?? [];
  if (event === undefined || messageId === undefined) return [];
  if (event.eventType === 'Complaint') return [{ kind: 'complaint', messageId, address }];
  const noted = { kind: 'noted', messageId, report: sesReports[event.eventType] } as const;
  return event.bounce?.bounceType === 'Permanent'
    ? [noted, { kind: 'dead', medium: 'email', address }]
    : [noted];
};

/** https://docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-format.html */
const smsEvent = z.object({
  eventType: z.string().check(z.regex(/^TEXT_/)),
  destinationPhoneNumber: z.string(),
  context: z.object({ message: z.string() }),
});
const SMS_DELIVERED = ['TEXT_DELIVERED', 'TEXT_SUCCESSFUL'];
const SMS_FAILED = [
  'TEXT_BLOCKED',
  'TEXT_CARRIER_BLOCKED',
  'TEXT_CARRIER_UNREACHABLE',
  'TEXT_INVALID',
  'TEXT_INVALID_MESSAGE',
  'TEXT_SPAM',
  'TEXT_TTL_EXPIRED',
  'TEXT_UNREACHABLE',
];

const ofSms = (content: unknown): readonly MessageReport[] => {
  const event = z.safeParse(smsEvent, content).data;
  if (event === undefined) return [];
  const { eventType, destinationPhoneNumber: address, context } = event;
  const messageId = context.message;
  if (SMS_DELIVERED.includes(eventType)) return [{ kind: 'noted', messageId, report: 'deliveredAt' }];
  if (!SMS_FAILED.includes(eventType)) return [];
  const noted = { kind: 'noted', messageId, report: 'bouncedAt' } as const;
  return eventType === 'TEXT_INVALID' ? [noted, { kind: 'dead', medium: 'sms', address }] : [noted];
};

/** https://docs.aws.amazon.com/sms-voice/latest/userguide/two-way-sms-payload.html */
const smsReply = z.object({
  originationNumber: z.string(),
  messageBody: z.string(),
  inboundMessageId: z.string(),
});

const ofSmsReply = (content: unknown): readonly MessageReport[] => {
  const reply = z.safeParse(smsReply, content).data;
  return reply === undefined
    ? []
    : [{ kind: 'wrote', medium: 'sms', phone: reply.originationNumber, text: reply.messageBody }];
};

/** https://docs.aws.amazon.com/social-messaging/latest/userguide/managing-event-destination-dlrs.html */
const whatsAppEvent = z.object({ whatsAppWebhookEntry: z.string() });
const whatsAppEntry = z.object({
  changes: z.array(
    z.object({
      value: z.object({
        statuses: z.optional(
          z.array(z.object({ status: z.string(), biz_opaque_callback_data: z.optional(z.string()) })),
        ),
        messages: z.optional(
          z.array(z.object({ from: z.string(), text: z.optional(z.object({ body: z.string() })) })),
        ),
      }),
    }),
  ),
});
const whatsAppReports: Readonly<Record<string, 'deliveredAt' | 'openedAt' | 'bouncedAt'>> = {
  delivered: 'deliveredAt',
  read: 'openedAt',
  failed: 'bouncedAt',
};

const ofWhatsApp = (content: unknown): readonly MessageReport[] => {
  const event = z.safeParse(whatsAppEvent, content).data;
  const entry = z.safeParse(whatsAppEntry, jsonOf(event?.whatsAppWebhookEntry ?? '')).data;
  return (entry?.changes ?? []).flatMap(({ value: { statuses = [], messages = [] } }): MessageReport[] => [
    ...statuses.flatMap(({ status, biz_opaque_callback_data: messageId }): MessageReport[] => {
      const report = whatsAppReports[status];
      return report === undefined || messageId === undefined ? [] : [{ kind: 'noted', messageId, report }];
    }),
    ...messages.map(({ from, text }): MessageReport => ({
      kind: 'wrote',
      medium: 'whatsapp',
      phone: from.startsWith('+') ? from : `+${from}`,
      text: text?.body ?? '',
    })),
  ]);
};
