import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { DropEntryExpired, DropEntryServed } from '../events.ts';
import { newQueue, type DropQueue, type QueuePage, type Move, type Numbered } from '../model/queue.ts';
import { customerAt, type QueueEntry } from '../model/queue-entry.ts';
import { dropsItems } from '../table.ts';
import { loadEntries, entryAction, entryKey } from './queue-entries.ts';

const { queue: queueItem, queuePage, entryEvent } = dropsItems.items;

export const moveQueueGrants = [
  may(queueItem, 'GetItem', 'PutItem'),
  may(queuePage, 'BatchGetItem', 'PutItem'),
  may(entryEvent, 'PutItem'),
];

const KEPT_DAYS = 30;

const queuePartition = (dropId: string) => ({ table: 'inventory', pk: `DL#${dropId}` }) as const;
const queueKey = (dropId: string): Key => ({ ...queuePartition(dropId), sk: 'A' });
const pageKey = (dropId: string, page: number): Key => ({
  ...queuePartition(dropId),
  sk: `P#${String(page).padStart(8, '0')}`,
});

/** Somebody else moved the queue, or an entry in it changed, since it was read. */
export class QueueMoved extends Error {
  constructor(dropId: string) {
    super(`the queue of drop ${dropId} moved between reading and writing`);
    this.name = 'QueueMoved';
  }
}

/** A shopper who asks may see a queue of a moment ago; whoever moves it may not. */
export const loadQueue = async (
  db: Database,
  dropId: string,
  options: { readonly consistent: boolean },
): Promise<DropQueue> => (await db.get<DropQueue>(queueKey(dropId), options)) ?? newQueue(dropId);

/** The numbers after the one that was reached, with who stands on them: two pages are more than one move serves. */
export const nextNumbers = async (db: Database, queue: DropQueue): Promise<readonly Numbered[]> => {
  const { dropId, nextPage, pages, reached } = queue;
  const keys = [nextPage, nextPage + 1].filter((page) => page < pages).map((page) => pageKey(dropId, page));
  if (keys.length === 0 || queue.reached === queue.numbered) return [];
  const numbers = (await db.getMany<QueuePage>(keys))
    .flatMap((page) =>
      page === undefined
        ? []
        : page.entryIds.map((entryId, at) => ({ entryId, number: page.from + at, page: page.page })),
    )
    .filter(({ number }) => number > reached);
  const entries = await loadEntries(
    db,
    numbers.map(({ entryId }) => entryId),
  );
  return numbers.map(({ number, page }, at) => ({ number, page, entry: entries[at] }));
};

/** Marks the queue as looked at, so that of all who ask one moves it. */
export const claimQueue = async (queue: DropQueue, { db, clock }: Runtime): Promise<DropQueue> => {
  const next = { ...queue, version: queue.version + 1, movedAt: instant(clock) };
  const refusal = await db.writeOne(saveAction(queueKey(queue.dropId), withTtl(next, clock)));
  if (refusal !== undefined) throw new QueueMoved(queue.dropId);
  return next;
};

/** Writes a move, its entries and its events together; nothing when anything of it changed since it was read. */
export const saveMove = async (move: Move, { db, clock }: Runtime): Promise<DropQueue> => {
  const queue = { ...move.queue, version: move.queue.version + 1, movedAt: instant(clock) };
  const { dropId } = queue;
  await commit(db, [
    {
      actions: [
        saveAction(queueKey(dropId), withTtl(queue, clock)),
        ...(move.page === undefined
          ? []
          : [create(pageKey(dropId, move.page.page), withTtl(move.page, clock))]),
        ...move.changed.map((entry) => entryAction(entry, clock)),
      ],
      refused: () => new QueueMoved(dropId),
    },
    ...move.changed.map((entry) => outboxPart(clock, entryKey(entry.entryId), eventsOf(entry, clock))),
  ]);
  return queue;
};

const withTtl = <Item extends object>(item: Item, clock: Clock) => ({
  ...item,
  ttl: ttlAfter(clock, KEPT_DAYS * DAY),
});

const eventsOf = (entry: QueueEntry, clock: Clock): readonly OutgoingEvent[] => {
  const { dropId, entryId, number = 0, buyUntil = '' } = entry;
  const customerId = customerAt(entry);
  const facts = {
    aggregateId: entryId,
    aggregateVersion: entry.version,
    occurredAt: instant(clock),
    cause: startedBy('drops', dropId),
  };
  const data = { dropId, entryId, number, customerId };
  if (entry.status === 'served') return [eventOf(DropEntryServed, { ...facts, data: { ...data, buyUntil } })];
  return entry.status === 'expired' ? [eventOf(DropEntryExpired, { ...facts, data })] : [];
};
