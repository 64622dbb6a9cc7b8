import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newQueue, numberNext, serveNext, type DropQueue, type QueuePage, type Move } from './queue.ts';
import { bought, isServed, joined, left, type QueueEntry } from './queue-entry.ts';

/** Minutes of a slot. */
const TURN = 10;

/** A queue with its entries, moved as a store moves it: one move after the other, each on what is there. */
class Shop {
  readonly servedAtOnce: number;
  readonly entries = new Map<string, QueueEntry>();
  readonly pages: QueuePage[] = [];
  queue: DropQueue = newQueue('drop');
  now = 0;
  wrong: string[] = [];

  constructor(servedAtOnce: number) {
    this.servedAtOnce = servedAtOnce;
  }

  join(entryId: string): void {
    const requested = { entryId, dropId: 'drop', holder: `cart:${entryId}`, joinedAt: '', early: false };
    const entry = joined(this.entries.get(entryId), requested, this.now);
    if (entry !== undefined) this.entries.set(entryId, entry);
  }

  leave(entryId: string): void {
    const entry = this.entries.get(entryId);
    const gone = entry === undefined ? undefined : left(entry);
    if (gone !== undefined) this.entries.set(entryId, gone);
  }

  buy(entryId: string): void {
    const entry = this.entries.get(entryId);
    if (entry !== undefined && isServed(entry, this.now)) this.entries.set(entryId, bought(entry, 'order'));
  }

  move(): void {
    const { queue } = this;
    const next = this.pages
      .filter(({ page }) => page === queue.nextPage || page === queue.nextPage + 1)
      .flatMap(({ page, from, entryIds }) =>
        entryIds.map((entryId, at) => ({ number: from + at, page, entry: this.entries.get(entryId) })),
      )
      .filter(({ number }) => number > queue.reached);
    const slots = serveNext(queue, {
      serving: queue.serving.flatMap(({ entryId }) => this.entries.get(entryId) ?? []),
      next,
      servedAtOnce: this.servedAtOnce,
      buyUntil: new Date(this.now + TURN).toISOString(),
      now: this.now,
    });
    this.apply(slots);
    const entrance = [...this.entries.values()].filter(({ status }) => status === 'joined').slice(0, 3);
    this.apply(numberNext(slots.queue, entrance));
  }

  apply({ queue, changed, page }: Move): void {
    for (const entry of changed) this.entries.set(entry.entryId, entry);
    for (const entry of changed.filter(({ status }) => status === 'served')) this.watch(entry);
    if (page !== undefined) this.pages.push(page);
    this.queue = queue;
    if (queue.serving.length > this.servedAtOnce) this.wrong.push(`${queue.serving.length} served at once`);
  }

  /** What must never be: somebody is served while a lower number waits. */
  watch(served: QueueEntry): void {
    for (const { status, number = 0 } of this.entries.values())
      if (status === 'waiting' && number < (served.number ?? 0))
        this.wrong.push(`${String(served.number)} was served before ${number}`);
  }
}

const who = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('join' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), who }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('buy' as const), who }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), who }) },
);

describe('a queue', () => {
  it('serves nobody before a lower number that is still waiting, whatever happens, and forgets nobody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(happening, { maxLength: 40 }),
        (atOnce, happenings) => {
          const shop = new Shop(atOnce);
          for (const each of happenings) {
            if (each.kind === 'move') shop.move();
            else if (each.kind === 'wait') shop.now += TURN;
            else shop[each.kind](each.who);
          }
          for (let rest = 0; rest < 20; rest += 1) {
            shop.move();
            shop.now += TURN;
          }

          const stuck = [...shop.entries.values()].filter(
            ({ status }) => status === 'joined' || status === 'waiting',
          );
          expect({ wrong: shop.wrong, stuck }).toEqual({ wrong: [], stuck: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('goes past a number that was given up, and serves as many at once as are allowed', () => {
    const shop = new Shop(2);
    for (const entryId of ['a', 'b', 'c']) shop.join(entryId);
    shop.move();
    shop.leave('a');
    shop.move();

    expect(shop.queue).toMatchObject({
      numbered: 3,
      reached: 3,
      serving: [
        { entryId: 'b', number: 2 },
        { entryId: 'c', number: 3 },
      ],
    });
  });
});
