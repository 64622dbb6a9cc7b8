import type * as z from 'zod/mini';
import type { Message } from '../model/message.ts';
import type { message } from '../schemas.ts';

/** Only declared fields leave the house. */
export const viewOfMessage = (stored: Message): z.input<typeof message> => ({
  messageId: stored.messageId,
  template: stored.template,
  purpose: stored.purpose,
  status: stored.status,
  reason: stored.reason,
  medium: stored.medium,
  locale: stored.locale,
  to: stored.to,
  channel: stored.channel,
  customerId: stored.customerId,
  orderId: stored.orderId,
  cartId: stored.cartId,
  subscriptionId: stored.subscriptionId,
  subject: stored.subject,
  text: stored.text,
  createdAt: stored.createdAt,
  sendAt: stored.sendAt,
  sentAt: stored.sentAt,
  version: stored.version,
});
