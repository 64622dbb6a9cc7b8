import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { loadReview } from '../store/segments.ts';
import { reviewSegment } from './review-segment.ts';

const everybody = { name: 'Everybody', rule: allOf({ field: 'orders', is: 'at_least', value: 0 }) };

describe('the review of a changed segment', () => {
  it('loses nobody and enters nobody twice when it is cut off anywhere and its timer rings again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(60), { minLength: 1, maxLength: 3 }), async (cuts) => {
        const world = segmentsWorld();
        const customers = await Promise.all(
          Array.from({ length: 15 }, (_, at) => world.bring(`customer-${at}`)),
        );
        await world.save('all', everybody);
        world.runtime.pass(3000);
        const { db } = world.runtime;
        for (const cut of cuts) {
          let left = cut;
          const cutOff =
            <Sent extends unknown[], Answer>(run: (...sent: Sent) => Promise<Answer>) =>
            async (...sent: Sent) => {
              if ((left -= 1) < 0) throw new Error('cut off');
              return run(...sent);
            };
          const dying = {
            ...world.runtime,
            db: { ...db, write: cutOff(db.write), writeOne: cutOff(db.writeOne) },
          };
          await reviewSegment({ segmentId: 'all' }, dying).catch(() => undefined);
        }
        await reviewSegment({ segmentId: 'all' }, world.runtime);

        expect(await world.members('all')).toEqual(customers.toSorted());
        expect(world.told()).toHaveLength(15);
        expect((await loadReview(db, 'all'))?.finishedAt).toBeDefined();
      }),
      { numRuns: 25 },
    );
  });

  it('stops where a newer change began anew', async () => {
    const world = segmentsWorld();
    await world.bring('ayu');
    await world.save('all', everybody);
    await world.save('all', { ...everybody, name: 'All' }, 1);
    await world.ring();

    expect(await loadReview(world.runtime.db, 'all')).toMatchObject({ segmentVersion: 2, customersSeen: 1 });
  });
});
