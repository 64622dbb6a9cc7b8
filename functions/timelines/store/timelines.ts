import { may } from '#shared/contracts/grant.ts';
import { saveAction, type Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { create, type WriteAction } from '#shared/dynamodb/write-action.ts';
import { counted, noValue, together, type CustomerValue, type ValueChange } from '../model/customer-value.ts';
import type { TimelineEntry } from '../model/entry.ts';
import { timelinesItems } from '../table.ts';
import { entryKey, timelinePartition, valueKey } from './keys.ts';

const { timelineEntry, customerValue } = timelinesItems.items;

export const readTimelineGrants = [may(timelineEntry, 'Query'), may(customerValue, 'Query')];
export const writeTimelineGrants = [may(timelineEntry, 'PutItem'), may(customerValue, 'GetItem', 'PutItem')];

/** A page of what happened, with what the orders come to. */
export interface TimelinePage extends Page<TimelineEntry> {
  readonly value: CustomerValue;
}

export interface StoredValue extends CustomerValue, Versioned {
  /** When what changed it happened. @default unknown, of values from before it was kept */
  readonly changedAt?: string;
}

/** Sorts behind all entries, so that the first page begins with it. */
const isValue = (item: { readonly sk: string }): boolean => item.sk === 'VALUE';

/**
 * The newest first: one call, and one more for each profile that was merged into this one. Those that were merged are
 * shown with the first page, as far as one page of each goes.
 */
export const timelineOf = async (
  db: Database,
  [customerId, ...mergedIds]: readonly [string, ...string[]],
  page: PageRequest,
): Promise<TimelinePage> => {
  const others = page.cursor === undefined ? mergedIds : [];
  const [own, ...merged] = await Promise.all([
    pageOf(db, customerId, page),
    ...others.map((id) => pageOf(db, id, { limit: page.limit })),
  ]);
  const items = [own, ...merged].flatMap((each) => each.items).sort((a, b) => (a.at < b.at ? 1 : -1));
  return { items, nextCursor: own.nextCursor, value: together([own, ...merged].map(({ value }) => value)) };
};

const pageOf = async (db: Database, customerId: string, page: PageRequest): Promise<TimelinePage> => {
  const { table, pk } = timelinePartition(customerId);
  const found = await db.query<(TimelineEntry | StoredValue) & { readonly sk: string }>(table, pk, {
    newestFirst: true,
    ...page,
  });
  const value = found.items.find(isValue) as StoredValue | undefined;
  const entries = found.items.filter((item) => !isValue(item)) as readonly TimelineEntry[];
  return { items: entries, nextCursor: found.nextCursor, value: value ?? noValue };
};

/** Remembers what happened; the same event again changes nothing. */
export const addEntry = async (db: Database, customerId: string, entry: TimelineEntry): Promise<void> => {
  await db.writeOne(newEntry(customerId, entry));
};

export const newEntry = (customerId: string, entry: TimelineEntry): WriteAction =>
  create(entryKey(customerId, entry.at, entry.entryId), entry);

/** Somebody else counted something since the value was read. */
export class ValueMoved extends Error {}

/** Counts with the entry, together, so that neither is there without the other. */
export const addCounted = (
  db: Database,
  customerId: string,
  entry: TimelineEntry,
  change: ValueChange,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof ValueMoved,
    async () => {
      const before = await db.get<StoredValue>(valueKey(customerId));
      const value: StoredValue = {
        ...counted(before ?? noValue, change, entry.at),
        changedAt: entry.at,
        version: (before?.version ?? 0) + 1,
      };
      const refusals = await db.write([newEntry(customerId, entry), saveAction(valueKey(customerId), value)]);
      const isCounted = refusals?.some(({ index, reason }) => index === 0 && reason === 'condition') === true;
      if (refusals !== undefined && !isCounted) throw new ValueMoved();
    },
  );
