import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { isServed, type QueueEntry } from './queue-entry.ts';

/** Somebody whose turn it is. */
export interface Serving {
  readonly placeId: string;
  readonly number: number;
}

/** How far the line of a drop is. One writer at a time: whoever moves it wrote after the one before. */
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
export interface LinePage {
  readonly page: number;
  readonly from: number;
  readonly placeIds: readonly string[];
}

/** A number that was given out, with whoever stood on it as they are now. */
export interface Numbered {
  readonly number: number;
  readonly page: number;
  readonly place: QueueEntry | undefined;
}

/** One move: the line and the places as they are afterwards. */
export interface Move {
  readonly line: DropQueue;
  readonly changed: readonly QueueEntry[];
  readonly page?: LinePage;
}

/** A line before anybody moved it; version 0 is not stored yet. */
export const newLine = (dropId: string): DropQueue => ({
  dropId,
  version: 0,
  numbered: 0,
  reached: 0,
  pages: 0,
  nextPage: 0,
  serving: [],
  served: 0,
});

/** So many places change in one move; each with its event, and all in one transaction. */
const TURNS_PER_MOVE = 25;

interface Circumstances {
  /** Those whose turn it was, as they are now. */
  readonly serving: readonly QueueEntry[];
  /** The numbers after `reached`, in order. */
  readonly next: readonly Numbered[];
  readonly servedAtOnce: number;
  readonly buyUntil: string;
  readonly now: number;
}

/**
 * Ends turns that are over and serves the next numbers in order, as many as may buy at once. A number is passed over
 * only when nobody waits on it any more, so nobody is served before a lower number that is still waiting.
 */
export const serveNext = (line: DropQueue, at: Circumstances): Move => {
  const passed = at.serving
    .filter((place) => place.status === 'served' && !isServed(place, at.now))
    .slice(0, TURNS_PER_MOVE)
    .map((place): QueueEntry => ({ ...place, status: 'passed', version: place.version + 1 }));
  const ended = new Set(
    at.serving
      .filter(({ placeId, status }) => status !== 'served' || passed.some((one) => one.placeId === placeId))
      .map(({ placeId }) => placeId),
  );
  const still = line.serving.filter(({ placeId }) => !ended.has(placeId));
  const free = Math.min(at.servedAtOnce - still.length, TURNS_PER_MOVE - passed.length);
  const turn: QueueEntry[] = [];
  let { reached, nextPage } = line;
  for (const { number, page, place } of at.next) {
    const waits = place?.status === 'waiting' && place.number === number;
    if (waits && turn.length >= free) break;
    if (waits) turn.push({ ...place, status: 'served', buyUntil: at.buyUntil, version: place.version + 1 });
    reached = number;
    nextPage = page;
  }
  return {
    line: {
      ...line,
      reached,
      nextPage,
      serving: [...still, ...turn.map(({ placeId, number = 0 }) => ({ placeId, number }))],
      served: line.served + turn.length,
    },
    changed: [...passed, ...turn],
  };
};

/** Gives the next numbers to those in the entrance, in the order given. */
export const numberNext = (line: DropQueue, entrance: readonly QueueEntry[]): Move => {
  if (entrance.length === 0) return { line, changed: [] };
  const from = line.numbered + 1;
  return {
    line: { ...line, numbered: line.numbered + entrance.length, pages: line.pages + 1 },
    changed: entrance.map((place, at): QueueEntry => ({
      ...place,
      status: 'waiting',
      number: from + at,
      version: place.version + 1,
    })),
    page: { page: line.pages, from, placeIds: entrance.map(({ placeId }) => placeId) },
  };
};
