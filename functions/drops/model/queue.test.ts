import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newLine, numberNext, serveNext, type DropQueue, type LinePage, type Move } from './queue.ts';
import { bought, isServed, joined, left, type QueueEntry } from './queue-entry.ts';

/** Minutes of a turn. */
const TURN = 10;

/** A line with its places, moved as a store moves it: one move after the other, each on what is there. */
class Shop {
  readonly servedAtOnce: number;
  readonly places = new Map<string, QueueEntry>();
  readonly pages: LinePage[] = [];
  line: DropQueue = newLine('drop');
  now = 0;
  wrong: string[] = [];

  constructor(servedAtOnce: number) {
    this.servedAtOnce = servedAtOnce;
  }

  join(placeId: string): void {
    const asked = { placeId, dropId: 'drop', holder: `cart:${placeId}`, joinedAt: '', early: false };
    const place = joined(this.places.get(placeId), asked, this.now);
    if (place !== undefined) this.places.set(placeId, place);
  }

  leave(placeId: string): void {
    const place = this.places.get(placeId);
    const gone = place === undefined ? undefined : left(place);
    if (gone !== undefined) this.places.set(placeId, gone);
  }

  buy(placeId: string): void {
    const place = this.places.get(placeId);
    if (place !== undefined && isServed(place, this.now)) this.places.set(placeId, bought(place, 'order'));
  }

  move(): void {
    const { line } = this;
    const next = this.pages
      .filter(({ page }) => page === line.nextPage || page === line.nextPage + 1)
      .flatMap(({ page, from, placeIds }) =>
        placeIds.map((placeId, at) => ({ number: from + at, page, place: this.places.get(placeId) })),
      )
      .filter(({ number }) => number > line.reached);
    const turns = serveNext(line, {
      serving: line.serving.flatMap(({ placeId }) => this.places.get(placeId) ?? []),
      next,
      servedAtOnce: this.servedAtOnce,
      buyUntil: new Date(this.now + TURN).toISOString(),
      now: this.now,
    });
    this.apply(turns);
    const entrance = [...this.places.values()].filter(({ status }) => status === 'joined').slice(0, 3);
    this.apply(numberNext(turns.line, entrance));
  }

  apply({ line, changed, page }: Move): void {
    for (const place of changed) this.places.set(place.placeId, place);
    for (const place of changed.filter(({ status }) => status === 'served')) this.watch(place);
    if (page !== undefined) this.pages.push(page);
    this.line = line;
    if (line.serving.length > this.servedAtOnce) this.wrong.push(`${line.serving.length} served at once`);
  }

  /** What must never be: somebody is served while a lower number waits. */
  watch(served: QueueEntry): void {
    for (const { status, number = 0 } of this.places.values())
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

describe('a waiting line', () => {
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

          const stuck = [...shop.places.values()].filter(
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
    for (const placeId of ['a', 'b', 'c']) shop.join(placeId);
    shop.move();
    shop.leave('a');
    shop.move();

    expect(shop.line).toMatchObject({
      numbered: 3,
      reached: 3,
      serving: [
        { placeId: 'b', number: 2 },
        { placeId: 'c', number: 3 },
      ],
    });
  });
});
