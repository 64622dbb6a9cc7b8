import { describe, expect, it } from '@jest/globals';
import { refusalOf } from '../../../test/support/asking.ts';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { audiencePage } from './audience-page.ts';

describe('the audience of a campaign', () => {
  it('is the members of a segment, each once', async () => {
    const world = segmentsWorld();
    await world.save('buyers', {
      name: 'Buyers',
      rule: allOf({ field: 'orders', is: 'at_least', value: 1 }),
    });
    const buyers = await Promise.all(
      Array.from({ length: 130 }, async (_, at) => {
        const customerId = await world.bring(`customer-${at}`);
        if (at > 0) await world.buy(`customer-${at}`);
        return customerId;
      }),
    );
    const audience = { segmentId: 'buyers' };

    const first = await audiencePage(world.runtime, audience, undefined);
    const second = await audiencePage(world.runtime, audience, first.cursor);

    expect([first.seen, second.seen, second.cursor]).toEqual([100, 29, undefined]);
    expect([...first.customerIds, ...second.customerIds]).toEqual(buyers.slice(1).toSorted());
  });

  it('is refused when the segment does not exist', async () => {
    const { runtime } = segmentsWorld();

    expect(await refusalOf(audiencePage(runtime, { segmentId: 'nothing' }, undefined))).toBe(
      'SEGMENT_NOT_FOUND',
    );
  });
});
