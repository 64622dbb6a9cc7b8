import { loadDirectory } from '../../channels/public.ts';
import { loadOrder } from '../../orders/public.ts';
import type { PaymentRefunded } from '../../payments/events.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causedBy, eventOf, type EventOf } from '#shared/events/envelope.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CreditNoteIssued } from '../events.ts';
import { creditNoteNumber, isCredited, taxOf, type CreditNote } from '../model/credit-note.ts';
import type { Invoice } from '../model/invoice.ts';
import {
  creditNotesIssued,
  CreditNoteNumberTaken,
  issueCreditNotePart,
  loadCreditNote,
} from '../store/credit-notes.ts';
import { invoicesOf } from '../store/invoices.ts';

type Refunded = EventOf<typeof PaymentRefunded>;

/** A refund of an invoiced order gets its credit note: one, however often the event comes. */
export const onPaymentRefunded: Consumer<typeof PaymentRefunded, Runtime> = async (event, runtime) => {
  if (!isCredited(event.data.reason)) return;
  await decideAgain(
    (error) => error instanceof CreditNoteNumberTaken,
    () => issueOnce(event, runtime),
  );
};

const issueOnce = async (event: Refunded, runtime: Runtime): Promise<void> => {
  const { db, clock } = runtime;
  const invoices = await invoicesOf(db, event.data.orderId);
  const [first] = invoices;
  if (first === undefined) return awaitInvoice(event, runtime);
  if ((await loadCreditNote(db, event.data)) !== undefined) return;
  const sequence = (await creditNotesIssued(db, first.entity)) + 1;
  const note = noteOf(event, { first, invoices, sequence, issuedAt: instant(clock) });
  const { refundKey: _refundKey, reason: _reason, ...facts } = note;
  const { channel, currency } = event.data;
  const issued = eventOf(CreditNoteIssued, {
    aggregateId: note.orderId,
    // Unlike a version of the order, it is never the same for two notes.
    aggregateVersion: sequence,
    occurredAt: note.issuedAt,
    channel,
    cause: causedBy(event, 'on-payment-refunded'),
    data: { ...facts, channel, currency },
  });
  await commit(db, [issueCreditNotePart(note, [issued], clock)]);
};

const noteOf = (
  { data: { orderId, refundKey, reason, amount } }: Refunded,
  {
    first,
    invoices,
    sequence,
    issuedAt,
  }: {
    readonly first: Invoice;
    readonly invoices: readonly Invoice[];
    readonly sequence: number;
    readonly issuedAt: string;
  },
): CreditNote => ({
  orderId,
  refundKey,
  entity: first.entity,
  sequence,
  number: creditNoteNumber(first.entity, sequence),
  invoice: first.number,
  reason,
  total: amount,
  tax: taxOf(amount, invoices),
  issuedAt,
});

/**
 * An order that was paid gets its invoice within seconds, and the note after it: the event comes again. Without a seller,
 * or if it was never paid as a whole, it gets neither.
 */
const awaitInvoice = async (
  { data: { orderId, channel } }: Refunded,
  { db, clock }: Runtime,
): Promise<void> => {
  const { channels } = await loadDirectory(db, clock, channel);
  if (channels.get(channel)?.seller?.entity === undefined) return;
  const order = await loadOrder(db, orderId);
  const wasPaid =
    order !== undefined && order.payment.captured > 0 && order.payment.captured >= order.totals.total;
  if (wasPaid) throw new Error(`the invoice of ${orderId} is not issued yet`);
};
