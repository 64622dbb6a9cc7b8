import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { DropPlacePassed, DropPlaceServed } from '../events.ts';
import { newLine, type DropQueue, type LinePage, type Move, type Numbered } from '../model/queue.ts';
import { customerAt, type QueueEntry } from '../model/queue-entry.ts';
import { dropsItems } from '../table.ts';
import { loadPlaces, placeAction, placeKey } from './queue-entries.ts';

const { line: lineItem, linePage, placeEvent } = dropsItems.items;

export const moveLineGrants = [
  may(lineItem, 'GetItem', 'PutItem'),
  may(linePage, 'BatchGetItem', 'PutItem'),
  may(placeEvent, 'PutItem'),
];

const KEPT_DAYS = 30;

const linePartition = (dropId: string) => ({ table: 'inventory', pk: `DL#${dropId}` }) as const;
const lineKey = (dropId: string): Key => ({ ...linePartition(dropId), sk: 'A' });
const pageKey = (dropId: string, page: number): Key => ({
  ...linePartition(dropId),
  sk: `P#${String(page).padStart(8, '0')}`,
});

/** Somebody else moved the line, or a place in it changed, since it was read. */
export class LineMoved extends Error {
  constructor(dropId: string) {
    super(`the line of drop ${dropId} moved between reading and writing`);
    this.name = 'LineMoved';
  }
}

/** A shopper who asks may see a line of a moment ago; whoever moves it may not. */
export const loadLine = async (
  db: Database,
  dropId: string,
  options: { readonly consistent: boolean },
): Promise<DropQueue> => (await db.get<DropQueue>(lineKey(dropId), options)) ?? newLine(dropId);

/** The numbers after the one that was reached, with who stands on them: two pages are more than one move serves. */
export const nextNumbers = async (db: Database, line: DropQueue): Promise<readonly Numbered[]> => {
  const { dropId, nextPage, pages, reached } = line;
  const keys = [nextPage, nextPage + 1].filter((page) => page < pages).map((page) => pageKey(dropId, page));
  if (keys.length === 0 || line.reached === line.numbered) return [];
  const numbers = (await db.getMany<LinePage>(keys))
    .flatMap((entry) =>
      entry === undefined
        ? []
        : entry.placeIds.map((placeId, at) => ({ placeId, number: entry.from + at, page: entry.page })),
    )
    .filter(({ number }) => number > reached);
  const places = await loadPlaces(
    db,
    numbers.map(({ placeId }) => placeId),
  );
  return numbers.map(({ number, page }, at) => ({ number, page, place: places[at] }));
};

/** Marks the line as looked at, so that of all who ask one moves it. */
export const claimLine = async (line: DropQueue, { db, clock }: Runtime): Promise<DropQueue> => {
  const next = { ...line, version: line.version + 1, movedAt: instant(clock) };
  const refusal = await db.writeOne(saveAction(lineKey(line.dropId), withTtl(next, clock)));
  if (refusal !== undefined) throw new LineMoved(line.dropId);
  return next;
};

/** Writes a move, its places and its events together; nothing when anything of it changed since it was read. */
export const saveMove = async (move: Move, { db, clock }: Runtime): Promise<DropQueue> => {
  const line = { ...move.line, version: move.line.version + 1, movedAt: instant(clock) };
  const { dropId } = line;
  await commit(db, [
    {
      actions: [
        saveAction(lineKey(dropId), withTtl(line, clock)),
        ...(move.page === undefined
          ? []
          : [create(pageKey(dropId, move.page.page), withTtl(move.page, clock))]),
        ...move.changed.map((place) => placeAction(place, clock)),
      ],
      refused: () => new LineMoved(dropId),
    },
    ...move.changed.map((place) => outboxPart(clock, placeKey(place.placeId), eventsOf(place, clock))),
  ]);
  return line;
};

const withTtl = <Item extends object>(item: Item, clock: Clock) => ({
  ...item,
  ttl: ttlAfter(clock, KEPT_DAYS * DAY),
});

const eventsOf = (place: QueueEntry, clock: Clock): readonly OutgoingEvent[] => {
  const { dropId, placeId, number = 0, buyUntil = '' } = place;
  const customerId = customerAt(place);
  const facts = {
    aggregateId: placeId,
    aggregateVersion: place.version,
    occurredAt: instant(clock),
    cause: startedBy('drops', dropId),
  };
  const data = { dropId, placeId, number, customerId };
  if (place.status === 'served') return [eventOf(DropPlaceServed, { ...facts, data: { ...data, buyUntil } })];
  return place.status === 'passed' ? [eventOf(DropPlacePassed, { ...facts, data })] : [];
};
