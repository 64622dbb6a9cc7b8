import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Invoice } from '../model/invoice.ts';
import { documentsItems } from '../table.ts';

const { counter, number, invoice, furtherInvoice, event } = documentsItems.items;

export const readInvoiceGrants = [may(invoice, 'GetItem', 'Query'), may(furtherInvoice, 'Query')];
export const issueInvoiceGrants = [
  ...readInvoiceGrants,
  may(counter, 'GetItem', 'PutItem', 'UpdateItem'),
  may(number, 'PutItem'),
  may(invoice, 'PutItem'),
  may(furtherInvoice, 'PutItem'),
  may(event, 'PutItem'),
];

const counterKey = (entity: string): Key => ({ table: 'orders', pk: `INC#${entity}`, sk: 'A' });
const invoiceKey = (orderId: string): Key => ({ table: 'orders', pk: `IN#${orderId}`, sk: 'A' });
const keyOf = ({ orderId, count = 1 }: Pick<Invoice, 'orderId' | 'count'>): Key =>
  count === 1 ? invoiceKey(orderId) : { ...invoiceKey(orderId), sk: `A#${String(count).padStart(3, '0')}` };
const numberKey = (entity: string, sequence: number): Key => ({
  table: 'orders',
  pk: `INN#${entity}`,
  sk: String(sequence).padStart(9, '0'),
});

/** Another invoice took the number, or the order got its own: read again. Not an answer to a caller. */
export class InvoiceNumberTaken extends Error {
  constructor() {
    super('another invoice was issued between reading and writing');
    this.name = 'InvoiceNumberTaken';
  }
}

export const loadInvoice = (db: Database, orderId: string): Promise<Invoice | undefined> =>
  db.get<Invoice>(invoiceKey(orderId));

/** The invoices of an order: the first, and those of what edits added. */
export const invoicesOf = (db: Database, orderId: string): Promise<readonly Invoice[]> =>
  queryAll<Invoice>(db, 'orders', invoiceKey(orderId).pk, { sortPrefix: 'A' });

/** Invoices that an entity has issued so far. */
export const issuedBy = async (db: Database, entity: string): Promise<number> =>
  (await db.get<{ readonly issued: number }>(counterKey(entity)))?.issued ?? 0;

/**
 * Issues an invoice under the number after the last one. Number, counter and invoice are one transaction, so that no
 * number is lost by a crash and none is given twice.
 */
export const issueInvoicePart = (
  issued: Invoice,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => {
  const { orderId, entity, sequence, issuedAt } = issued;
  const key = counterKey(entity);
  return {
    actions: [
      sequence === 1
        ? create(key, { issued: 1 })
        : update(key, { set: { issued: sequence } }, [['issued', '=', sequence - 1]]),
      create(numberKey(entity, sequence), { orderId, issuedAt }),
      create(keyOf(issued), issued),
      ...outboxPart(clock, { table: 'orders', pk: invoiceKey(orderId).pk }, events).actions,
    ],
    refused: () => new InvoiceNumberTaken(),
  };
};
