import { loadDirectory } from '../../channels/public.ts';
import type { OrderPaid } from '../../orders/events.ts';
import { loadOrder } from '../../orders/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy, eventOf, type EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { InvoiceIssued } from '../events.ts';
import { invoicedGoods, invoiceNumber } from '../model/invoice.ts';
import { InvoiceNumberTaken, issuedBy, issueInvoicePart, loadInvoice } from '../store/invoices.ts';

/** A paid order gets its invoice: one, however often the event comes. */
export const onOrderPaid: Consumer<typeof OrderPaid, Runtime> = (event, runtime) =>
  decideAgain(
    (error) => error instanceof InvoiceNumberTaken,
    () => issueOnce(event, runtime),
  );

const issueOnce = async (event: EventOf<typeof OrderPaid>, { db, clock }: Runtime): Promise<void> => {
  const { orderId, channel, customerId, currency } = event.data;
  const { channels } = await loadDirectory(db, clock, channel);
  const entity = channels.get(channel)?.seller?.entity;
  if (entity === undefined || (await loadInvoice(db, orderId)) !== undefined) return;
  const sequence = (await issuedBy(db, entity)) + 1;
  const issuedAt = instant(clock);
  const order = await loadOrder(db, orderId);
  const invoice = { orderId, entity, sequence, number: invoiceNumber(entity, sequence), issuedAt };
  const { total, tax } = order?.totals ?? event.data.totals;
  const issued = eventOf(InvoiceIssued, {
    aggregateId: orderId,
    aggregateVersion: 1,
    occurredAt: issuedAt,
    channel,
    cause: causedBy(event, 'on-order-paid'),
    data: { ...invoice, channel, customerId, currency, total, tax },
  });
  const goods = order === undefined ? undefined : invoicedGoods(order);
  await commit(db, [issueInvoicePart({ ...invoice, goods }, [issued], clock)]);
};
