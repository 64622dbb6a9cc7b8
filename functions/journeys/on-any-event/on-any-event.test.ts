import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Key } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import type { AnyBusEvent } from '#shared/events/events-handler.ts';
import { HOUR, SECOND } from '#shared/time/clock.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { onAnyEvent } from './on-any-event.ts';

const rated = (stars: number, id = 'e1', customerId = 'ayu'): AnyBusEvent => ({
  id,
  source: 'ratings.example',
  'detail-type': 'Store Rated',
  time: '2026-11-23T03:00:00Z',
  detail: { person: { id: customerId }, stars },
});
const ours = (type: string, data: object, id = type): AnyBusEvent => ({
  id,
  source: type.startsWith('Message') ? 'satu.engagement' : 'satu.orders',
  'detail-type': type,
  time: '2026-11-23T03:00:00Z',
  detail: { metadata: { eventId: id, correlationId: 'c' }, data },
});

let world: Awaited<ReturnType<typeof journeysWorld>>;
beforeEach(async () => {
  world = await journeysWorld();
});

const hear = (...events: readonly AnyBusEvent[]) =>
  Promise.all(events.map((event) => onAnyEvent(event, world.runtime)));
const results = async () => (await world.runs()).flatMap(({ history }) => history.map((each) => each.result));

describe('an event on the bus', () => {
  it('enters its customer once, however often it comes and at how many places at once', async () => {
    await world.save(thanks);

    await hear(rated(5), rated(5), rated(5));
    await hear(rated(5));

    expect(await world.runs()).toMatchObject([{ number: 1, waitsAt: 'pause', facts: { stars: 5 } }]);
    expect(world.timers.size).toBe(1);
    expect(world.runtime.db.items('catalog').filter(({ pk }) => String(pk).startsWith('CP#'))).toHaveLength(
      1,
    );
  });

  it('enters nobody when its conditions do not hold, or nobody has that id', async () => {
    await world.save(thanks);

    await hear(rated(3), rated(5, 'e2', 'stranger'), { ...rated(5), source: 'other.example' });

    expect(await world.runs()).toEqual([]);
  });

  it.each([
    ['nothing', undefined],
    ['a text', 'person'],
    ['a list', [{ person: { id: 'ayu' }, stars: 5 }]],
    ['no customer', { stars: 5 }],
    ['an object for the customer', { person: { id: { of: 'ayu' } }, stars: 5 }],
    ['a number for the customer', { person: { id: 7 }, stars: 5 }],
    ['an empty customer', { person: { id: '' }, stars: 5 }],
    ['a text where a number belongs', { person: { id: 'ayu' }, stars: '5' }],
  ])('with %s in place of its data enters nobody, and holds up no other event', async (_case, detail) => {
    await world.save(thanks);

    await hear({ ...rated(5), detail } as AnyBusEvent);
    expect(await world.runs()).toEqual([]);
    await hear(rated(5, 'e2'));
    expect(await world.runs()).toHaveLength(1);
  });

  it('that no journey waits for is not looked up', async () => {
    await world.save(thanks);
    await hear(rated(3));
    const before = { ...world.runtime.db.calls };

    await hear(ours('OrderPlaced', { customerId: 'ayu' }), ours('OrderPlaced', { customerId: 'budi' }));

    expect(world.runtime.db.calls).toEqual(before);
  });

  it('ends the run of its customer when it is the goal, and the timer then does nothing', async () => {
    await world.save(thanks);
    await hear(rated(5));

    await hear(ours('OrderPaid', { customerId: 'budi' }), ours('OrderPaid', { customerId: 'ayu' }));
    await world.ring();

    expect(await world.runs()).toMatchObject([{ status: 'finished', outcome: 'goal_reached' }]);
    expect(await results()).not.toContain('requested');
  });
});

describe('a waiting run', () => {
  it('asks for its message when the timer rings, once, and learns what became of it', async () => {
    await world.save(thanks);
    await hear(rated(5));
    world.runtime.pass(HOUR);

    await world.ring();
    await world.ring();
    const messageId = (await world.runs())[0]?.history.find(({ kind }) => kind === 'message')?.messageId;
    const skipped = { messageId, journeyId: 'thanks', customerId: 'ayu', reason: 'no_consent' };
    await hear(ours('MessageSkipped', skipped), ours('MessageSkipped', skipped));

    expect(await results()).toEqual(['issued', 'waiting', 'time_over', 'requested', 'completed', 'skipped']);
  });

  it('goes on under the version it entered, and stops when the journey is stopped', async () => {
    await world.save(thanks);
    await hear(rated(5));
    world.runtime.pass(3 * SECOND);
    await world.save({ ...thanks, steps: [{ id: 'other', kind: 'event', name: 'x' }] }, 1);
    world.runtime.pass(HOUR);

    await world.ring();

    expect(await results()).toContain('requested');
    expect(await world.runs()).toMatchObject([{ journeyVersion: 1, outcome: 'completed' }]);
  });

  it('ends at its goal or asks for its message, never twice, when both come at the same moment', async () => {
    await world.save(thanks);
    await hear(rated(5));
    world.runtime.pass(HOUR);

    const paid = ours('OrderPaid', { customerId: 'ayu' });
    await Promise.all([world.ring(), hear(paid, paid), world.ring()]);
    await hear(paid);

    expect((await results()).filter((each) => each === 'requested').length).toBeLessThanOrEqual(1);
    expect(await world.runs()).toMatchObject([{ status: 'finished' }]);
    expect((await results()).filter((each) => each === 'goal_reached').length).toBeLessThanOrEqual(1);
  });

  it('is left where it is, and fails no timer and no event, when its journey is no longer there', async () => {
    await world.save(thanks);
    await hear(rated(5));
    for (const { pk, sk } of world.runtime.db.items('engagement'))
      if (String(pk).startsWith('JOURNEY'))
        await world.runtime.db.writeOne(remove({ table: 'engagement', pk, sk } as Key));
    world.runtime.pass(HOUR);

    await world.ring();
    await hear(ours('OrderPaid', { customerId: 'ayu' }));

    expect(await results()).not.toContain('requested');
  });

  it('does nothing more once its journey is stopped', async () => {
    await world.save(thanks);
    await hear(rated(5));
    await world.save({ ...thanks, status: 'stopped' }, 1);

    await world.ring();

    expect(await world.runs()).toMatchObject([{ outcome: 'journey_stopped' }]);
    expect(await results()).not.toContain('requested');
  });
});
