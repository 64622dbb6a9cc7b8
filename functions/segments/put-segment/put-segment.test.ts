import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf } from '../../../test/support/asking.ts';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { getSegment } from '../get-segment/get-segment.ts';
import { listSegments } from '../list-segments/list-segments.ts';

const newcomers = { name: 'Newcomers', rule: allOf({ field: 'orders', is: 'at_most', value: 0 }) };
const buyers = { name: 'Buyers', rule: allOf({ field: 'orders', is: 'at_least', value: 1 }) };

const shop = async () => {
  const world = segmentsWorld();
  await world.bring('ayu');
  await world.bring('budi');
  await world.buy('budi');
  const get = async (segmentId: string) =>
    (await getSegment(asking(world.staff, { params: { segmentId } }), world.runtime)).body;
  return { ...world, get };
};

describe('a segment with a rule', () => {
  it('is filled with everybody it holds for, and says how far that is', async () => {
    const world = await shop();

    const { status, body } = await world.save('newcomers', newcomers);
    await world.ring();

    expect([status, body.review?.state, body.kind]).toEqual([201, 'running', 'rule']);
    expect(await world.get('newcomers')).toMatchObject({
      members: { count: 1, isPartial: false },
      review: { state: 'done', customersSeen: 2 },
    });
  });

  it('moves everybody when its rule changes, and empties when it is archived', async () => {
    const world = await shop();
    await world.save('group', newcomers);
    await world.ring();
    const first = await world.members('group');
    await world.save('group', buyers, 1);
    await world.ring();
    const second = await world.members('group');
    await world.save('group', { ...buyers, status: 'archived' }, 2);
    await world.ring();

    expect(second).not.toEqual(first);
    expect([first.length, second.length, (await world.members('group')).length]).toEqual([1, 1, 0]);
  });

  it('sent again unchanged keeps its version, and makes a timer that was lost', async () => {
    const world = await shop();
    await world.save('newcomers', newcomers);
    world.timers.splice(0);

    const { status, version } = await world.save('newcomers', newcomers);
    await world.ring();
    const { length } = world.timers;
    await world.save('newcomers', newcomers);

    expect([status, version, length, world.timers.length]).toEqual([200, 1, 0, 0]);
    expect(await world.members('newcomers')).toHaveLength(1);
  });

  it('sent twice at once is made once, and both answers are the same', async () => {
    const world = await shop();

    const [first, second] = await Promise.all([
      world.save('newcomers', newcomers),
      world.save('newcomers', newcomers),
    ]);
    await world.ring();

    expect(second?.body).toEqual(first?.body);
    expect(world.told()).toHaveLength(1);
  });

  it('is refused with an unsound rule, as a list later, or above the limit', async () => {
    const world = await shop();
    await world.save('newcomers', newcomers);
    const unsound = { name: 'Old', rule: allOf({ field: 'orders', is: 'at_least' }) };

    expect(await refusalOf(world.save('old', unsound))).toBe('SEGMENT_RULE_INVALID');
    expect(await refusalOf(world.save('newcomers', { name: 'List' }, 1))).toBe('SEGMENT_KIND_FIXED');
    for (let at = 1; at < 200; at += 1) await world.save(`list-${at}`, { name: 'List' });
    expect(await refusalOf(world.save('list-200', { name: 'List' }))).toBe('TOO_MANY_SEGMENTS');
  });
});

describe('the list of segments', () => {
  it('has all of them, or those that one customer is in', async () => {
    const world = await shop();
    await world.save('newcomers', newcomers);
    await world.save('buyers', buyers);
    await world.ring();
    const listed = async (customerId?: string) =>
      (await listSegments(asking(world.staff, { query: { customerId } }), world.runtime)).body.data.map(
        ({ segmentId }) => segmentId,
      );

    expect(await listed()).toEqual(['buyers', 'newcomers']);
    expect(await listed('budi')).toEqual(['buyers']);
    expect(await refusalOf(listed('nobody'))).toBe('CUSTOMER_NOT_FOUND');
  });

  it('knows no segment that was not made', async () => {
    const world = await shop();

    expect(await refusalOf(world.get('nothing'))).toBe('SEGMENT_NOT_FOUND');
  });
});
