import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { asking } from '../../../test/support/asking.ts';
import { personalData } from '../../../test/support/personal-data.ts';
import { allOf, segmentsWorld } from '../../../test/support/segments-world.ts';
import { mergeCustomers } from '../../customers/merge-customers/merge-customers.ts';
import { putCustomerGroups } from '../../customers/put-customer-groups/put-customer-groups.ts';
import { unmergeCustomers } from '../../customers/unmerge-customers/unmerge-customers.ts';
import { collect } from '../../privacy/store/collect.ts';
import { changeSegmentMembers } from '../change-segment-members/change-segment-members.ts';
import { onCustomerRegistered } from '../on-customer-registered/on-customer-registered.ts';
import { onCustomersMerged } from '../on-customers-merged/on-customers-merged.ts';
import { onCustomersUnmerged } from '../on-customers-unmerged/on-customers-unmerged.ts';
import { onCustomerUpdated } from '../on-customer-updated/on-customer-updated.ts';
import { onCustomerValueChanged } from '../on-customer-value-changed/on-customer-value-changed.ts';
import { onProfileFactChanged } from '../on-profile-fact-changed/on-profile-fact-changed.ts';
import { onTierChanged } from '../on-tier-changed/on-tier-changed.ts';
import { segmentStandingKey } from '../store/keys.ts';
import { standingsOf } from '../store/standings.ts';
import { reviewCustomer } from './review-customers.ts';
import { reviewDueCustomers } from '../review-due-customers/review-due-customers.ts';

const buyers = { name: 'Buyers', rule: allOf({ field: 'orders', is: 'at_least', value: 2 }) };

const merged = async (world: ReturnType<typeof segmentsWorld>, into: string, other: string) => {
  const { runtime, staff } = world;
  const { body } = await mergeCustomers(
    asking(staff, { params: { externalId: into }, body: { other, reason: 'same-person' } }),
    runtime,
  );
  return body.mergeId;
};
const eventAbout = (data: object) => ({ metadata: {}, data }) as never;

describe('a customer', () => {
  it('enters a segment with the order that its rule waits for, and is told of once', async () => {
    const world = segmentsWorld();
    await world.save('buyers', buyers);
    const ayu = await world.bring('ayu');

    await world.buy('ayu');
    const after1 = await world.members('buyers');
    await world.buy('ayu');
    await world.review(ayu);

    expect([after1, await world.members('buyers')]).toEqual([[], [ayu]]);
    expect(world.told()).toEqual([`SegmentEntered buyers ${ayu}`]);
    expect(world.published[0]?.metadata.occurredAt).toBe(new Date(world.runtime.clock.now()).toISOString());
  });

  it.each([
    ['is registered', onCustomerRegistered],
    ['is changed', onCustomerUpdated],
    ['is counted', onCustomerValueChanged],
    ['reaches a tier', onTierChanged],
    ['is known better', onProfileFactChanged],
  ] as const)('is looked at when one %s', async (_what, consume) => {
    const world = segmentsWorld();
    await world.save('indonesian', {
      name: 'Indonesian',
      rule: allOf({ field: 'locale', is: 'equal', value: 'id' }),
    });
    const ayu = await world.bring('ayu', { locale: 'id' });

    await consume(eventAbout({ customerId: ayu }), world.runtime);

    expect(await world.members('indonesian')).toEqual([ayu]);
  });

  it('who withdraws consent to profiling leaves every segment and list, and returns when they agree again', async () => {
    const world = segmentsWorld();
    await world.save('buyers', { name: 'New', rule: allOf({ field: 'orders', is: 'at_most', value: 2 }) });
    await world.save('guests', { name: 'Guests of the opening' });
    const ayu = await world.bring('ayu');
    const add = { params: { segmentId: 'guests' }, body: { add: ['ayu'], remove: [] } };
    await changeSegmentMembers(asking(world.staff, add), world.runtime);

    await world.answerProfiling(ayu, 'withdrawn');
    const without = [await world.members('buyers'), await world.members('guests')];
    await world.answerProfiling(ayu, 'granted');

    expect(without).toEqual([[], []]);
    expect([await world.members('buyers'), await world.members('guests')]).toEqual([[ayu], [ayu]]);
    expect(world.told().filter((each) => each.startsWith('SegmentLeft'))).toHaveLength(2);
  });

  it('enters and leaves by time alone when that is due', async () => {
    const world = segmentsWorld();
    const rule = allOf({ field: 'daysSinceLastOrder', is: 'at_least', value: 60 });
    await world.save('quiet', { name: 'Quiet', rule });
    const ayu = await world.bring('ayu');
    await world.buy('ayu');

    world.runtime.pass(60 * DAY - 1000);
    await reviewDueCustomers({}, world.runtime);
    const before = await world.members('quiet');
    world.runtime.pass(1000);
    await reviewDueCustomers({}, world.runtime);
    const due = await world.members('quiet');
    await world.buy('ayu');

    expect([before, due, await world.members('quiet')]).toEqual([[], [ayu], []]);
  });

  it('is found by a fact that they said, until it is forgotten; by nothing sensitive', async () => {
    const world = segmentsWorld();
    const asks = (fact: string) => allOf({ field: 'fact', is: 'equal', fact, value: 'batik' });
    await world.save('fans', { name: 'Fans', rule: asks('style') });
    await world.save('secret', { name: 'Secret', rule: asks('secret') });
    const ayu = await world.bring('ayu');
    const at = new Date(world.runtime.clock.now()).toISOString();
    const said = { value: 'batik', source: 'customer', at, by: 'customer' };
    const facts = {
      style: { ...said, expiresAt: new Date(world.runtime.clock.now() + DAY).toISOString() },
      secret: { ...said, isSensitive: true },
    };
    const { db } = world.runtime;
    await db.writeOne(
      put({ table: 'customers', pk: `PF#${ayu}`, sk: 'A' }, { customerId: ayu, version: 1, facts }),
    );

    await world.review(ayu);
    const during = await world.members('fans');
    world.runtime.pass(DAY);
    await reviewDueCustomers({}, world.runtime);

    expect([during, await world.members('fans'), await world.members('secret')]).toEqual([[ayu], [], []]);
  });

  it('under 18 is in no segment, and enters on the day they come of age', async () => {
    const world = segmentsWorld();
    await world.save('buyers', { name: 'All', rule: allOf({ field: 'orders', is: 'at_most', value: 9 }) });
    const birth = new Date(world.runtime.clock.now() + 2 * DAY).toISOString();
    const dewi = await world.bring('dewi', {
      birthYear: Number(birth.slice(0, 4)) - 18,
      birthday: birth.slice(5, 10),
    });

    await world.review(dewi);
    const child = await world.members('buyers');
    world.runtime.pass(2 * DAY);
    await reviewDueCustomers({}, world.runtime);

    expect([child, await world.members('buyers')]).toEqual([[], [dewi]]);
  });

  it('who is merged leaves for the surviving profile, which has the orders and lists of both, until it is undone', async () => {
    const world = segmentsWorld();
    await world.save('buyers', buyers);
    await world.save('guests', { name: 'Guests of the opening' });
    const ayu = await world.bring('ayu');
    world.runtime.pass(DAY);
    const old = await world.bring('old');
    const add = { params: { segmentId: 'guests' }, body: { add: ['old'], remove: [] } };
    await changeSegmentMembers(asking(world.staff, add), world.runtime);
    await world.buy('ayu');
    await world.buy('old');

    const mergeId = await merged(world, 'ayu', 'old');
    await onCustomersMerged(eventAbout({ customerId: ayu, absorbedId: old, mergeId }), world.runtime);
    const together = [await world.members('buyers'), await world.members('guests')];
    await unmergeCustomers(
      asking(world.staff, { params: { externalId: 'ayu', mergeId }, body: undefined }),
      world.runtime,
    );
    await onCustomersUnmerged(eventAbout({ customerId: ayu, absorbedId: old, mergeId }), world.runtime);

    expect(together).toEqual([[ayu], [ayu]]);
    expect([await world.members('buyers'), await world.members('guests')]).toEqual([[], [old]]);
  });

  it('is exported with their segments, and in none once erased', async () => {
    const world = segmentsWorld();
    await world.save('new', { name: 'New', rule: allOf({ field: 'orders', is: 'at_most', value: 0 }) });
    const ayu = await world.bring('ayu');
    await world.review(ayu);

    const { records } = await collect({ ...world.runtime, personalData }, ayu);
    const held = records.find(({ kind }) => kind === 'segments');
    for (const { erase } of records.toReversed())
      for (const action of erase) await world.runtime.db.writeOne(action);
    await world.review(ayu);

    expect(held?.content).toMatchObject({ segments: { new: expect.any(String) } });
    expect(await world.members('new')).toEqual([]);
    expect(JSON.stringify(world.runtime.db.items('customers'))).not.toContain(`SEGC#${ayu}`);
    expect(world.told().at(-1)).toBe(`SegmentLeft new ${ayu}`);
  });

  it('ends up where the last fact puts them, however events cross', async () => {
    const world = segmentsWorld();
    await world.save('vip', { name: 'VIP', rule: allOf({ field: 'groups', is: 'equal', value: 'vip' }) });
    const ayu = await world.bring('ayu');
    const group = (groups: string[]) =>
      putCustomerGroups(
        asking(world.staff, { params: { externalId: 'ayu' }, body: { groups } }),
        world.runtime,
      );

    for (let round = 0; round < 20; round += 1) {
      const changes = [group(['vip']), world.review(ayu), group([]), world.review(ayu), world.review(ayu)];
      await Promise.allSettled(changes);
      const isVip = round % 2 === 0;
      await group(isVip ? ['vip'] : []);
      await Promise.all([world.review(ayu), world.review(ayu)]);
      expect(await world.members('vip')).toEqual(isVip ? [ayu] : []);
    }
  });

  it('leaves again when the fact went away between reading and writing, and its own event found nothing to do', async () => {
    const world = segmentsWorld();
    await world.save('vip', { name: 'VIP', rule: allOf({ field: 'groups', is: 'equal', value: 'vip' }) });
    const ayu = await world.bring('ayu');
    const group = (groups: string[]) =>
      putCustomerGroups(
        asking(world.staff, { params: { externalId: 'ayu' }, body: { groups } }),
        world.runtime,
      );
    await group(['vip']);
    const { db } = world.runtime;
    let isFirst = true;
    const write: typeof db.write = async (actions) => {
      if (isFirst) {
        isFirst = false;
        await group([]);
        await world.review(ayu);
      }
      return db.write(actions);
    };

    await reviewCustomer(ayu, { ...world.runtime, db: { ...db, write } });

    expect(world.told()).toEqual([`SegmentEntered vip ${ayu}`, `SegmentLeft vip ${ayu}`]);
    expect(await world.members('vip')).toEqual([]);
  });

  it('stays in a segment that this function does not know of yet', async () => {
    const world = segmentsWorld();
    await world.save('buyers', buyers);
    const ayu = await world.bring('ayu');
    await world.buy('ayu');
    const newer = { customerId: ayu, segments: { opening: '2026-11-23' }, lists: {}, version: 1 };
    await world.runtime.db.writeOne(put(segmentStandingKey(ayu), newer));

    await world.buy('ayu');
    const [standing] = await standingsOf(world.runtime.db, [ayu]);

    expect(Object.keys(standing?.segments ?? {}).toSorted()).toEqual(['buyers', 'opening']);
  });

  it('costs no read while there is no segment', async () => {
    const world = segmentsWorld();
    const before = Object.values(world.runtime.db.calls).reduce((sum, count) => sum + count, 0);

    await world.review('cus_1');
    await world.review('cus_2');

    // One for the list of segments, which is kept.
    expect(Object.values(world.runtime.db.calls).reduce((sum, count) => sum + count, 0) - before).toBe(1);
  });
});
