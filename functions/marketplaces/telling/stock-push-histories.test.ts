import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marketplaceWorld } from '../../../test/support/marketplace-world.ts';
import { HOUR, MINUTE } from '#shared/time/clock.ts';

const skus = ['SHIRT'] as const;

const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('promise'), sku: fc.constantFrom(...skus), units: fc.nat(4) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tell'), runs: fc.integer({ min: 1, max: 2 }) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fail'),
      outage: fc.constantFrom('unavailable', 'rate_limited', 'timeout_after_accepting'),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('force') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('pass'), minutes: fc.nat(40) }) },
);

type PushEvent = typeof event extends fc.Arbitrary<infer Drawn> ? Drawn : never;
type PushWorld = Awaited<ReturnType<typeof marketplaceWorld>>;

const play = async (world: PushWorld, each: PushEvent, promised: Map<string, number>): Promise<void> => {
  switch (each.kind) {
    case 'promise':
      promised.set(each.sku, each.units);
      return world.promise(each.sku, each.units);
    case 'tell':
      await Promise.all(Array.from({ length: each.runs }, () => world.tell()));
      return undefined;
    case 'fail':
      return world.fail(each.outage, each.times);
    case 'force':
      await world.tell(true);
      return undefined;
    default:
      return world.pass(each.minutes * MINUTE);
  }
};

const playHistory = async (history: readonly PushEvent[]) => {
  const world = await marketplaceWorld();
  for (const sku of skus) await world.list(sku);
  const promised = new Map<string, number>();
  for (const each of history) await play(world, each, promised);
  await world.fail('none', 0);
  world.pass(2 * HOUR);
  await world.tell();
  return { world, promised };
};

/** None is sent after a newer one of the same listing. */
const isInOrder = (sent: PushWorld['sent']): boolean => {
  const latest = new Map<string, string>();
  return sent.every(({ listingId, asOf }) => {
    const before = latest.get(listingId) ?? '';
    latest.set(listingId, asOf);
    return before <= asOf;
  });
};

it('a marketplace shows what the channel may promise in the end, and no older figure after a newer one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 7 }), async (history) => {
      const { world, promised } = await playHistory(history);

      const figures = Object.fromEntries([...promised].map(([sku, units]) => [`L-${sku}`, units]));
      expect([await world.figures(), await world.waiting(), isInOrder(world.sent)]).toEqual([
        figures,
        [],
        true,
      ]);
    }),
    { numRuns: 2000, seed: 20_261_130 },
  );
});
