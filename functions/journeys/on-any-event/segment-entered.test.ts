import { describe, expect, it } from '@jest/globals';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { onAnyEvent } from './on-any-event.ts';

describe('a journey that waits for customers to enter a segment', () => {
  it('begins for each with what the segment publishes, and not for another segment', async () => {
    const shop = segmentsWorld();
    await shop.save('vip', { name: 'VIP', rule: allOf({ field: 'orders', is: 'at_least', value: 1 }) });
    await shop.save('all', { name: 'All', rule: allOf({ field: 'orders', is: 'at_least', value: 0 }) });
    const ayu = await shop.bring('ayu');
    await shop.buy('ayu');
    const world = await journeysWorld();
    await world.addCustomer(ayu);
    const where = [{ field: 'segmentId', is: 'equal' as const, value: 'vip' }];
    const trigger = { source: 'satu.segments', type: 'SegmentEntered', customer: 'customerId', where };
    await world.save({ ...thanks, trigger });

    for (const { source, ...detail } of shop.published) {
      const { eventId: id, type, occurredAt: time } = detail.metadata;
      await onAnyEvent({ id, source, 'detail-type': type, time, detail }, world.runtime);
    }

    expect(shop.published).toHaveLength(2);
    expect(await world.runs(ayu)).toMatchObject([{ journeyId: 'thanks', facts: { segmentId: 'vip' } }]);
  });
});
