import { loadDirectory } from '../../channels/public.ts';
import { contactOf } from '../../customers/public.ts';
import { orderWithContact, type Order } from '../../orders/public.ts';
import { payLinkOf } from '../../payments/public.ts';
import type { SendingDecision } from '../model/decision.ts';
import type { MessageDraft } from '../model/message.ts';
import { backorderMoved } from '../templates/backorder.ts';
import { orderPaid, orderPlaced, type OrderFactsInMessage } from '../templates/order.ts';
import { addressing } from './addressing.ts';
import type { SendingDependencies } from './dependencies.ts';
import { orderRecipient } from './order-recipient.ts';

/** Whether news about an order is still true, and how to bring it: to the contact of the order, in its person's language. */
export const decideOrderMessage = async (
  draft: MessageDraft,
  dependencies: SendingDependencies,
): Promise<SendingDecision> => {
  const { db, clock } = dependencies;
  const orderId = draft.orderId ?? '';
  const [{ order, contact }, profile, directory] = await Promise.all([
    orderWithContact(db, orderId),
    draft.customerId === undefined ? undefined : contactOf(dependencies, draft.customerId),
    loadDirectory(db, clock, draft.channel),
  ]);
  const status = order === undefined ? undefined : standing(order);
  if (order === undefined || status === undefined) return { kind: 'skip', reason: 'order_ended' };
  const recipient = orderRecipient(contact, profile);
  const address = addressing(recipient, order.channel, directory, dependencies);
  if (address === undefined) return { kind: 'skip', reason: 'no_address' };
  const { from: brand, locale, timeZone } = address;
  if (draft.template === 'backorder-moved') {
    const lines = waitingLines(order);
    if (lines.length === 0) return { kind: 'skip', reason: 'fulfilment_moved' };
    const waiting = { orderId, brand, name: recipient.name, timeZone, lines };
    return { kind: 'send', ...address, letter: backorderMoved(waiting, locale) };
  }
  const write = draft.template === 'order-paid' ? orderPaid : orderPlaced;
  const pay = await payLinkOf(order, dependencies);
  const news = { ...newsOf(order, status), brand, name: recipient.name, timeZone, payUrl: pay?.url };
  return { kind: 'send', ...address, letter: write(news, locale) };
};

/** Nothing is confirmed of an order that has ended since. */
const standing = ({ status }: Order): OrderFactsInMessage['status'] | undefined =>
  status === 'cancelled' || status === 'expired' ? undefined : status;

/** What of an order waits for stock on its way. */
const waitingLines = ({ lines }: Order) =>
  lines.flatMap(({ name, backorders = [] }) =>
    backorders.map(({ quantity, promisedAt }) => ({ name, quantity, promisedAt })),
  );

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
