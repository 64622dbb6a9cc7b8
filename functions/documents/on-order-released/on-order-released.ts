import type { OrderReleased } from '../../orders/events.ts';
import { loadOrder } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy, eventOf, type EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { InvoiceIssued } from '../events.ts';
import { furtherGoods, invoiceNumber } from '../model/invoice.ts';
import { InvoiceNumberTaken, invoicesOf, issuedBy, issueInvoicePart } from '../store/invoices.ts';

/** What an edit added is invoiced once its balance is paid: once, however often the event comes. */
export const onOrderReleased: Consumer<typeof OrderReleased, Runtime> = async (event, runtime) => {
  if (event.data.held !== 'balance_due' || event.data.reason !== 'paid') return;
  await decideAgain(
    (error) => error instanceof InvoiceNumberTaken,
    () => issueOnce(event, runtime),
  );
};

const issueOnce = async (event: EventOf<typeof OrderReleased>, { db, clock }: Runtime): Promise<void> => {
  const { orderId, channel } = event.data;
  const [order, invoices] = await Promise.all([loadOrder(db, orderId), invoicesOf(db, orderId)]);
  const [first] = invoices;
  if (order === undefined || first === undefined) return;
  const goods = furtherGoods(order, invoices);
  if (goods === undefined) return;
  const { entity } = first;
  const count = invoices.length + 1;
  const sequence = (await issuedBy(db, entity)) + 1;
  const issuedAt = instant(clock);
  const invoice = { orderId, entity, sequence, number: invoiceNumber(entity, sequence), issuedAt };
  const { customerId, currency } = order;
  const { total, tax } = goods.totals;
  const issued = eventOf(InvoiceIssued, {
    aggregateId: orderId,
    aggregateVersion: count,
    occurredAt: issuedAt,
    channel,
    cause: causedBy(event, 'on-order-released'),
    data: { ...invoice, channel, customerId, currency, total, tax },
  });
  await commit(db, [issueInvoicePart({ ...invoice, count, goods }, [issued], clock)]);
};
