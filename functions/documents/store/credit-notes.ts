import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, update } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { CreditNote } from '../model/credit-note.ts';
import { documentsItems } from '../table.ts';

const { creditNote, creditCounter, creditNumber, event } = documentsItems.items;

export const readCreditNoteGrants = [may(creditNote, 'Query')];
export const issueCreditNoteGrants = [
  may(creditNote, 'GetItem', 'PutItem'),
  may(creditCounter, 'GetItem', 'PutItem', 'UpdateItem'),
  may(creditNumber, 'PutItem'),
  may(event, 'PutItem'),
];

const partitionOf = (orderId: string): string => `IN#${orderId}`;
const noteKey = ({ orderId, refundKey }: Pick<CreditNote, 'orderId' | 'refundKey'>): Key => ({
  table: 'orders',
  pk: partitionOf(orderId),
  sk: `C#${refundKey}`,
});
const counterKey = (entity: string): Key => ({ table: 'orders', pk: `CNC#${entity}`, sk: 'A' });

/** Another credit note took the number, or the refund got its own: read again. Not an answer to a caller. */
export class CreditNoteNumberTaken extends Error {}

export const loadCreditNote = (
  db: Database,
  named: Pick<CreditNote, 'orderId' | 'refundKey'>,
): Promise<CreditNote | undefined> => db.get<CreditNote>(noteKey(named));

/** The credit notes of an order, in the order of their numbers. */
export const creditNotesOf = async (db: Database, orderId: string): Promise<readonly CreditNote[]> => {
  const notes = await queryAll<CreditNote>(db, 'orders', partitionOf(orderId), { sortPrefix: 'C#' });
  return [...notes].sort((a, b) => a.sequence - b.sequence);
};

/** Credit notes that an entity has issued so far. */
export const creditNotesIssued = async (db: Database, entity: string): Promise<number> =>
  (await db.get<{ readonly issued: number }>(counterKey(entity)))?.issued ?? 0;

/** Issues a credit note under the number after the last one: number, counter and note are one transaction. */
export const issueCreditNotePart = (
  note: CreditNote,
  events: readonly OutgoingEvent[],
  clock: Clock,
): TransactionPart => {
  const { orderId, entity, sequence, issuedAt } = note;
  const key = counterKey(entity);
  const number: Key = { table: 'orders', pk: `CNN#${entity}`, sk: String(sequence).padStart(9, '0') };
  return {
    actions: [
      sequence === 1
        ? create(key, { issued: 1 })
        : update(key, { set: { issued: sequence } }, [['issued', '=', sequence - 1]]),
      create(number, { orderId, issuedAt }),
      create(noteKey(note), note),
      ...outboxPart(clock, { table: 'orders', pk: partitionOf(orderId) }, events).actions,
    ],
    refused: () => new CreditNoteNumberTaken(),
  };
};
