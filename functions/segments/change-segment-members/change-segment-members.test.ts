import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { listSegmentMembers } from '../list-segment-members/list-segment-members.ts';
import { changeSegmentMembers } from './change-segment-members.ts';

const shop = async () => {
  const world = segmentsWorld();
  await world.save('opening', { name: 'Guests of the opening' });
  const change = async (body: { add?: string[]; remove?: string[] }, segmentId = 'opening') => {
    const sent = { params: { segmentId }, body: { add: [], remove: [], ...body } };
    return (await changeSegmentMembers(asking(world.staff, sent), world.runtime)).body.data;
  };
  return { ...world, change };
};

describe('a list of customers', () => {
  it('takes each customer once, by any of their ids, and says who is unknown', async () => {
    const world = await shop();
    const ayu = await world.bring('ayu');

    const results = await world.change({ add: ['ayu', ayu, 'nobody', 'ayu'] });
    await world.change({ add: ['ayu'] });

    expect(results.map(({ reference, result }) => `${reference} ${result}`)).toEqual([
      'ayu added',
      `${ayu} added`,
      'nobody unknown_customer',
    ]);
    expect(world.told()).toEqual([`SegmentEntered opening ${ayu}`]);
  });

  it('gives customers up again, and says nothing of those who were not on it', async () => {
    const world = await shop();
    const ayu = await world.bring('ayu');
    await world.bring('budi');
    await world.change({ add: ['ayu'] });

    await world.change({ remove: ['ayu', 'budi'] });
    await world.review(ayu);

    expect(await world.members('opening')).toEqual([]);
    expect(world.told()).toEqual([`SegmentEntered opening ${ayu}`, `SegmentLeft opening ${ayu}`]);
  });

  it('has no member who refused profiling', async () => {
    const world = await shop();
    await world.answerProfiling(await world.bring('ayu'), 'withdrawn');

    expect(await world.change({ add: ['ayu'] })).toEqual([{ reference: 'ayu', result: 'no_profiling' }]);
    expect(await world.members('opening')).toEqual([]);
  });

  it('is shown page by page', async () => {
    const world = await shop();
    for (const each of ['ayu', 'budi', 'citra']) await world.bring(each);
    await world.change({ add: ['ayu', 'budi', 'citra'] });
    const pageAfter = async (cursor?: string) =>
      (
        await listSegmentMembers(
          asking(world.staff, { params: { segmentId: 'opening' }, query: { limit: 2, cursor } }),
          world.runtime,
        )
      ).body;

    const first = await pageAfter();
    const second = await pageAfter(first.page.nextCursor ?? '');

    expect([first.data.length, second.data.length, second.page.nextCursor]).toEqual([2, 1, null]);
  });

  it('is not filled by hand when it has a rule, is archived or does not exist', async () => {
    const world = await shop();
    await world.save('rule', { name: 'Rule', rule: allOf({ field: 'tier', is: 'present' }) });
    await world.save('opening', { name: 'Guests of the opening', status: 'archived' }, 1);

    expect(await refusalOf(world.change({ add: ['ayu'] }, 'rule'))).toBe('SEGMENT_HAS_RULE');
    expect(await refusalOf(world.change({ add: ['ayu'] }))).toBe('SEGMENT_ARCHIVED');
    expect(await refusalOf(world.change({ add: ['ayu'] }, 'nothing'))).toBe('SEGMENT_NOT_FOUND');
  });
});
