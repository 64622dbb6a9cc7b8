import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { MarketplaceUpdate } from '../model/update.ts';
import { marketplacesItems } from '../table.ts';

const { update, updateEvent } = marketplacesItems.items;

export const readUpdateGrants = [may(update, 'GetItem', 'Query')];
export const saveUpdateGrants = [may(update, 'PutItem', 'DeleteItem'), may(updateEvent, 'PutItem')];

const partitionOf = (marketplace: string): string => `MW#${marketplace}`;

type Named = Pick<MarketplaceUpdate, 'marketplace' | 'subject'> & {
  readonly content: Pick<MarketplaceUpdate['content'], 'kind'>;
};

const keyOf = ({ marketplace, subject, content }: Named): Key => ({
  table: 'orders',
  pk: partitionOf(marketplace),
  sk: `${content.kind}#${subject}`,
});

export const loadUpdate = (db: Database, named: Named): Promise<MarketplaceUpdate | undefined> =>
  db.get<MarketplaceUpdate>(keyOf(named));

/** What waits or was refused, by kind and subject. */
export const updatesOf = (
  db: Database,
  marketplace: string,
  page: Partial<PageRequest>,
): Promise<Page<MarketplaceUpdate>> =>
  db.query<MarketplaceUpdate>('orders', partitionOf(marketplace), { consistent: true, ...page });

/** Somebody else changed the update since it was read. */
export class UpdateMoved extends Error {}

export const saveUpdatePart = (update: MarketplaceUpdate): TransactionPart => ({
  actions: [saveAction(keyOf(update), update)],
  refused: () => new UpdateMoved(),
});

/** The update one version on, with its events; nothing happens when it changed since it was read. */
export const saveUpdate = async (
  changed: MarketplaceUpdate,
  events: readonly OutgoingEvent[],
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> => {
  const { marketplace, subject, content } = changed;
  const aggregate = { table: 'orders', pk: `MWE#${marketplace}#${content.kind}#${subject}` } as const;
  try {
    await commit(db, [saveUpdatePart(changed), outboxPart(clock, aggregate, events)]);
  } catch (error) {
    if (!(error instanceof UpdateMoved)) throw error;
  }
};

/** It was taken: nothing is left to tell, unless something newer came meanwhile. */
export const removeUpdate = async (db: Database, told: MarketplaceUpdate): Promise<void> => {
  await db.writeOne(remove(keyOf(told), [['version', '=', told.version]]));
};
