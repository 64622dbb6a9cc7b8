import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { previewSegment } from './preview-segment.ts';

describe('the preview of a segment', () => {
  it('counts whom a rule finds with a sample, leaves out who refused profiling, and stores nothing', async () => {
    const world = segmentsWorld();
    const ayu = await world.bring('ayu');
    await world.bring('budi');
    await world.buy('budi');
    await world.answerProfiling(await world.bring('citra'), 'withdrawn');
    const stored = world.runtime.db.items('customers').length;
    const rule = allOf({ field: 'stage', is: 'equal', value: 'acquisition' });

    const { body } = await previewSegment(asking(world.staff, { body: { rule } }), world.runtime);

    expect(body).toEqual({ members: 1, customersSeen: 3, sample: [ayu], nextCursor: null });
    expect(world.runtime.db.items('customers')).toHaveLength(stored);
  });

  it('continues where a call ended, so that nobody is counted twice', async () => {
    const world = segmentsWorld();
    for (let at = 0; at < 30; at += 1) await world.bring(`customer-${at}`);
    const rule = allOf({ field: 'orders', is: 'at_most', value: 0 });
    const call = (cursor?: string) =>
      previewSegment(asking(world.staff, { body: { rule, cursor } }), world.runtime);

    const { body } = await call();

    expect(body).toMatchObject({ members: 30, customersSeen: 30, nextCursor: null });
    expect(body.sample).toHaveLength(10);
    expect(await refusalOf(call('nonsense'))).toBe('INVALID_REQUEST');
  });

  it('refuses a rule that cannot be checked', async () => {
    const world = segmentsWorld();
    const body = { rule: allOf({ field: 'tier', is: 'at_least', value: 1 }) };

    expect(await refusalOf(previewSegment(asking(world.staff, { body }), world.runtime))).toBe(
      'SEGMENT_RULE_INVALID',
    );
  });
});
