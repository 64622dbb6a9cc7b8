import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { RemittanceReceived } from '../events.ts';
import { sumsOf, type Remittance } from '../model/remittance.ts';
import { reconciliationItems } from '../table.ts';

const { remittance, remittanceEvent } = reconciliationItems.items;

export const remittanceGrants = [may(remittance, 'GetItem', 'PutItem'), may(remittanceEvent, 'PutItem')];

const keyOf = (carrier: string, reference: string): Key => ({
  table: 'orders',
  pk: `RM#${carrier}#${reference}`,
  sk: 'A',
});

export const loadRemittance = (
  db: Database,
  carrier: string,
  reference: string,
): Promise<Remittance | undefined> => db.get<Remittance>(keyOf(carrier, reference));

/** A remittance with this reference was saved meanwhile: read again. */
export class RemittanceExists extends Error {}

export const saveRemittance = (
  db: Database,
  saved: Remittance,
  { clock, cause }: { readonly clock: Clock; readonly cause: Cause },
): Promise<void> => {
  const { carrier, reference, currency } = saved;
  const key = keyOf(carrier, reference);
  const event = eventOf(RemittanceReceived, {
    aggregateId: `${carrier}.${reference}`,
    aggregateVersion: saved.version,
    occurredAt: saved.receivedAt,
    cause,
    data: { carrier, reference, currency, ...sumsOf(saved) },
  });
  return commit(db, [
    { actions: [create(key, saved)], refused: () => new RemittanceExists() },
    outboxPart(clock, { table: key.table, pk: key.pk }, [event]),
  ]);
};
