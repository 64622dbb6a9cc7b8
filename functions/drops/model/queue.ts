import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { isServed, type QueueEntry } from './queue-entry.ts';

/** Somebody whose turn it is. */
export interface Serving {
  readonly entryId: string;
  readonly number: number;
}

/** How far the queue of a drop is. One writer at a time: whoever moves it wrote after the one before. */
export interface DropQueue extends Versioned {
  readonly dropId: string;
  /** The last number given out. */
  readonly numbered: number;
  /** The last number that was served or had been given up; nobody below it waits. */
  readonly reached: number;
  /** Pages of numbers written so far. */
  readonly pages: number;
  /** The page that the next number stands on. */
  readonly nextPage: number;
  readonly serving: readonly Serving[];
  /** How many were ever served. */
  readonly served: number;
  readonly movedAt?: string;
}

/** Numbers in a row, and who has them. Written once. */
export interface QueuePage {
  readonly page: number;
  readonly from: number;
  readonly entryIds: readonly string[];
}

/** A number that was given out, with whoever stood on it as they are now. */
export interface Numbered {
  readonly number: number;
  readonly page: number;
  readonly entry: QueueEntry | undefined;
}

/** One move: the queue and the entries as they are afterwards. */
export interface Move {
  readonly queue: DropQueue;
  readonly changed: readonly QueueEntry[];
  readonly page?: QueuePage;
}

/** A queue before anybody moved it; version 0 is not stored yet. */
export const newQueue = (dropId: string): DropQueue => ({
  dropId,
  version: 0,
  numbered: 0,
  reached: 0,
  pages: 0,
  nextPage: 0,
  serving: [],
  served: 0,
});

/** So many entries change in one move; each with its event, and all in one transaction. */
const SLOTS_PER_MOVE = 25;

interface Circumstances {
  /** Those being served, as they are now. */
  readonly serving: readonly QueueEntry[];
  /** The numbers after `reached`, in order. */
  readonly next: readonly Numbered[];
  readonly servedAtOnce: number;
  readonly buyUntil: string;
  readonly now: number;
}

/**
 * Ends slots that are over and serves the next numbers in order, as many as may buy at once. A number is passed over
 * only when nobody waits on it any more, so nobody is served before a lower number that is still waiting.
 */
export const serveNext = (queue: DropQueue, at: Circumstances): Move => {
  const expired = at.serving
    .filter((entry) => entry.status === 'served' && !isServed(entry, at.now))
    .slice(0, SLOTS_PER_MOVE)
    .map((entry): QueueEntry => ({ ...entry, status: 'expired', version: entry.version + 1 }));
  const ended = new Set(
    at.serving
      .filter(({ entryId, status }) => status !== 'served' || expired.some((one) => one.entryId === entryId))
      .map(({ entryId }) => entryId),
  );
  const still = queue.serving.filter(({ entryId }) => !ended.has(entryId));
  const free = Math.min(at.servedAtOnce - still.length, SLOTS_PER_MOVE - expired.length);
  const served: QueueEntry[] = [];
  let { reached, nextPage } = queue;
  for (const { number, page, entry } of at.next) {
    const waits = entry?.status === 'waiting' && entry.number === number;
    if (waits && served.length >= free) break;
    if (waits) served.push({ ...entry, status: 'served', buyUntil: at.buyUntil, version: entry.version + 1 });
    reached = number;
    nextPage = page;
  }
  return {
    queue: {
      ...queue,
      reached,
      nextPage,
      serving: [...still, ...served.map(({ entryId, number = 0 }) => ({ entryId, number }))],
      served: queue.served + served.length,
    },
    changed: [...expired, ...served],
  };
};

/** Gives the next numbers to those in the entrance, in the order given. */
export const numberNext = (queue: DropQueue, entrance: readonly QueueEntry[]): Move => {
  if (entrance.length === 0) return { queue, changed: [] };
  const from = queue.numbered + 1;
  return {
    queue: { ...queue, numbered: queue.numbered + entrance.length, pages: queue.pages + 1 },
    changed: entrance.map((entry, at): QueueEntry => ({
      ...entry,
      status: 'waiting',
      number: from + at,
      version: entry.version + 1,
    })),
    page: { page: queue.pages, from, entryIds: entrance.map(({ entryId }) => entryId) },
  };
};
