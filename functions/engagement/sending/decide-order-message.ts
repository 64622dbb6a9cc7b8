import { loadDirectory } from '../../channels/public.ts';
import { contactOf } from '../../customers/public.ts';
import { orderWithContact, type Order } from '../../orders/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { isProvenRoute, localeOf, routeTo } from '../model/recipient.ts';
import { orderPaid, orderPlaced, type OrderFactsInMessage } from '../templates/order.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether news about an order is still true, and how to bring it: to the contact of the order, in its person's language. */
export const decideOrderMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const orderId = draft.orderId ?? '';
  const [{ order, contact }, profile, directory] = await Promise.all([
    orderWithContact(db, orderId),
    draft.customerId === undefined ? undefined : contactOf(db, draft.customerId),
    loadDirectory(db, clock),
  ]);
  const status = order === undefined ? undefined : standing(order);
  if (order === undefined || status === undefined) return { kind: 'skip', reason: 'order_ended' };
  const recipient = orderRecipient(contact, profile);
  const route = routeTo(recipient, 'transactional', dependencies.provider?.media);
  if (route === undefined) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(order.channel);
  const timeZone = recipient.timeZone ?? timeZoneOf(channel, directory, dependencies);
  const brand = channel?.brand ?? order.channel;
  const locale = localeOf(recipient.locale, channel?.country ?? '');
  const write = draft.template === 'order-paid' ? orderPaid : orderPlaced;
  const news = { ...newsOf(order, status), brand, name: recipient.name, timeZone };
  const isProven = isProvenRoute(recipient, route);
  return { kind: 'send', route, locale, from: brand, letter: write(news, locale), isProven, timeZone };
};

/** Nothing is confirmed of an order that has ended since. */
const standing = ({ status }: Order): OrderFactsInMessage['status'] | undefined =>
  status === 'cancelled' || status === 'expired' ? undefined : status;

const newsOf = (order: Order, status: OrderFactsInMessage['status']) => {
  const money = (amount: number) => ({ amount, currency: order.currency });
  return {
    orderId: order.orderId,
    status,
    lines: order.lines.map(({ name, quantity, total }) => ({ name, quantity, total: money(total) })),
    delivery: money(order.totals.delivery),
    total: money(order.totals.total),
    payBefore: order.expiresAt,
  };
};
