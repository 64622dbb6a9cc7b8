import { beforeEach, describe, expect, it } from '@jest/globals';
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

  it('does nothing more once its journey is stopped', async () => {
    await world.save(thanks);
    await hear(rated(5));
    await world.save({ ...thanks, status: 'stopped' }, 1);

    await world.ring();

    expect(await world.runs()).toMatchObject([{ outcome: 'journey_stopped' }]);
    expect(await results()).not.toContain('requested');
  });
});
