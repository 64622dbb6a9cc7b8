import { loadDirectory } from '../../channels/public.ts';
import { contactOf, type CustomerContact } from '../../customers/public.ts';
import { orderWithContact, type Order, type OrderContact } from '../../orders/public.ts';
import type { Decision } from '../model/decision.ts';
import type { Draft } from '../model/message.ts';
import { localeOf, routeTo, type Recipient } from '../model/recipient.ts';
import { render } from '../templates/letter.ts';
import { orderPaid, orderPlaced, type OrderNews } from '../templates/order-news.ts';
import type { Means } from './means.ts';
import { timeZoneOf } from './time-zone.ts';

/** Whether news about an order is still true, and how to bring it: to the contact of the order, in its person's language. */
export const decideOrderNews = async (draft: Draft, means: Means): Promise<Decision> => {
  const { db, clock } = means;
  const orderId = draft.orderId ?? '';
  const [{ order, contact }, profile, directory] = await Promise.all([
    orderWithContact(db, orderId),
    draft.customerId === undefined ? undefined : contactOf(db, draft.customerId),
    loadDirectory(db, clock),
  ]);
  const status = order === undefined ? undefined : standing(order);
  if (order === undefined || status === undefined) return { kind: 'skip', reason: 'order_ended' };
  const recipient = recipientOf(contact, profile);
  const route = routeTo(recipient, 'transactional');
  if (route === undefined) return { kind: 'skip', reason: 'no_address' };
  const channel = directory.channels.get(order.channel);
  const timeZone = recipient.timeZone ?? timeZoneOf(channel, directory, means);
  const brand = channel?.brand ?? order.channel;
  const locale = localeOf(recipient.locale, channel?.country ?? '');
  const write = draft.template === 'order-paid' ? orderPaid : orderPlaced;
  const news = { ...newsOf(order, status), brand, name: recipient.name, timeZone };
  const content = render(write(news, locale), route.medium);
  return { kind: 'send', route, locale, from: brand, content, kept: content, timeZone };
};

/** Nothing is confirmed of an order that has ended since. */
const standing = ({ status }: Order): OrderNews['status'] | undefined =>
  status === 'cancelled' || status === 'expired' ? undefined : status;

/** The address is the order's; a customer's profile only says how they like to be written to. */
const recipientOf = (
  contact: OrderContact['contact'] | undefined,
  profile: CustomerContact | undefined,
): Recipient => ({
  ...contact,
  locale: profile?.locale,
  timeZone: profile?.timeZone,
  preferredMedium: profile?.preferredMedium,
  marketing: [],
});

const newsOf = (order: Order, status: OrderNews['status']) => {
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
