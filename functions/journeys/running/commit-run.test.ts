import { describe, expect, it } from '@jest/globals';
import { marketingWorld } from '../../../test/support/marketing-world.ts';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { loadCreditAccount, pointsAccountId, usableCredit } from '../../credit/public.ts';
import { findProfiles } from '../../customers/public.ts';
import { putSegment } from '../../segments/put-segment/put-segment.ts';
import { HOUR } from '#shared/time/clock.ts';
import type { JourneyBody, JourneyStep } from '../model/journey.ts';
import { onAnyEvent } from '../on-any-event/on-any-event.ts';
import { putJourney } from '../put-journey/put-journey.ts';

type World = Awaited<ReturnType<typeof marketingWorld>>;

const save = async (world: World, journeyId: string, body: Partial<JourneyBody>) => {
  const whole = {
    name: journeyId,
    channel: 'web',
    status: 'active' as const,
    reentry: 'after_exit' as const,
    holdOutPercent: 0,
    exits: [],
    steps: [],
    ...body,
  };
  const request = asking(staffWith('journeys.write'), { params: { journeyId }, body: whole });
  await putJourney(request, world.dependencies);
  world.dependencies.pass(3000);
};

const trigger = (type: string) => ({ type, customer: 'customerId' });
const points = (id: string, amount: number): JourneyStep => ({
  id,
  kind: 'points',
  points: amount,
  validFor: 'P30D',
});

const balance = async ({ db, dependencies }: World) => {
  const account = await loadCreditAccount(db, pointsAccountId('ayu'));
  return account === undefined ? 0 : usableCredit(account, new Date(dependencies.clock.now()).toISOString());
};

const hear = (world: World, type: string, id: string) =>
  onAnyEvent(
    {
      id,
      source: 'shop.example',
      'detail-type': type,
      time: new Date(world.dependencies.clock.now()).toISOString(),
      detail: { customerId: 'ayu', note: 'n' },
    },
    world.dependencies,
  );

describe('points of a journey', () => {
  it('are given once for each step and run, however often its event comes at once', async () => {
    const world = await marketingWorld();
    const steps = [points('first', 100), points('second', 50)];
    await save(world, 'gift', { trigger: trigger('Praised'), reentry: 'never', steps });

    await Promise.all([1, 2, 3].map(() => hear(world, 'Praised', 'e1')));
    await hear(world, 'Praised', 'e1');

    expect(await balance(world)).toBe(150);
    expect((await world.runs())[0]?.history.map(({ result }) => result)).toEqual([
      'given',
      'given',
      'completed',
    ]);
    const entries = (['customers', 'orders'] as const)
      .flatMap((table) => world.db.items(table))
      .filter(({ reason }) => reason !== undefined);
    expect(entries).toMatchObject([{ reason: 'journey gift' }, { reason: 'journey gift' }]);
  });

  it('of two journeys at once lose nothing, and end when their time is over', async () => {
    const world = await marketingWorld();
    await save(world, 'one', { trigger: trigger('Praised'), steps: [points('give', 30)] });
    await save(world, 'two', { trigger: trigger('Praised'), steps: [points('give', 12)] });

    await Promise.all(['e1', 'e2'].map((id) => hear(world, 'Praised', id)));
    const given = await balance(world);
    await world.pass(31 * 24 * HOUR);

    expect([given, await balance(world)]).toEqual([84, 0]);
  });
});

const tag = (id: string, add: string[], remove: string[] = []): JourneyStep => ({
  id,
  kind: 'tag',
  add,
  remove,
});

describe('tags of a journey', () => {
  it('are on the profile once, with one event, however often its event comes at once', async () => {
    const world = await marketingWorld();
    const steps = [tag('first', ['fan', 'new']), tag('second', ['vip'], ['new'])];
    await save(world, 'praise', { trigger: trigger('Praised'), reentry: 'never', steps });

    await Promise.all([1, 2, 3].map(() => hear(world, 'Praised', 'e1')));
    await hear(world, 'Praised', 'e1');
    await world.settle();

    expect(await tagsOf(world)).toEqual(['fan', 'vip']);
    const updates = world.heardEvents.filter(({ metadata }) => metadata.type === 'CustomerUpdated');
    expect(updates.map(({ data }) => data)).toEqual([{ customerId: 'ayu', changed: ['tags'], depth: 0 }]);
  });

  it('of two journeys at once lose nothing, and leave the groups that staff set', async () => {
    const world = await marketingWorld();
    await world.customer('ayu', { groups: ['wholesale'] });
    await save(world, 'one', { trigger: trigger('Praised'), steps: [tag('tag', ['fan'])] });
    await save(world, 'two', { trigger: trigger('Praised'), steps: [tag('tag', ['vip'])] });

    await Promise.all([1, 2].map(() => hear(world, 'Praised', 'e1')));

    expect([...(await tagsOf(world))].sort()).toEqual(['fan', 'vip']);
    expect((await profileOf(world))?.groups).toEqual(['wholesale']);
  });

  it('put customers into segments, which other journeys hear of', async () => {
    const world = await marketingWorld();
    await segment(world, 'fans', 'fan');
    await save(world, 'praise', { trigger: trigger('Praised'), steps: [tag('tag', ['fan'])] });
    await save(world, 'greet', {
      trigger: enters('fans'),
      steps: [{ id: 'raise', kind: 'event', name: 'Hi' }],
    });

    await hear(world, 'Praised', 'e1');
    await world.settle();

    expect((await world.runs()).map(({ journeyId, depth }) => [journeyId, depth])).toEqual([
      ['greet', 1],
      ['praise', 0],
    ]);
  });
});

const profileOf = async ({ db }: World) => (await findProfiles(db, ['ayu']))[0];
const tagsOf = async (world: World) => (await profileOf(world))?.tags ?? [];
const enters = (segmentId: string) => ({
  ...trigger('SegmentEntered'),
  where: [{ field: 'segmentId', is: 'equal' as const, value: segmentId }],
});
const segment = async ({ dependencies }: World, segmentId: string, wanted: string) => {
  const rule = { all: [{ field: 'tags' as const, is: 'equal' as const, value: wanted }], any: [], none: [] };
  const body = { name: segmentId, status: 'active' as const, rule };
  await putSegment(asking(staffWith('segments.write'), { params: { segmentId }, body }), dependencies);
  dependencies.pass(3000);
};

describe('journeys that trigger each other', () => {
  it('by tags stop after a few rounds, each run with its end', async () => {
    const world = await marketingWorld();
    const tagged = { type: 'CustomerUpdated', customer: 'customerId' };
    await save(world, 'on', { trigger: tagged, steps: [tag('swap', ['on'], ['off'])] });
    await save(world, 'off', { trigger: tagged, steps: [tag('swap', ['off'], ['on'])] });
    await save(world, 'begin', { trigger: trigger('Praised'), steps: [tag('swap', ['on'], ['off'])] });

    await hear(world, 'Praised', 'e1');
    await world.settle();

    const runs = await world.runs();
    expect(Math.max(...runs.map(({ depth }) => depth))).toBe(5);
    expect(new Set(runs.map(({ outcome }) => outcome))).toEqual(new Set(['completed']));
  });

  it('by segments of tags stop after a few rounds, also when the profile changes on the way', async () => {
    const world = await marketingWorld();
    await segment(world, 'on', 'on');
    await segment(world, 'off', 'off');
    await save(world, 'to-off', { trigger: enters('on'), steps: [tag('swap', ['off'], ['on'])] });
    await save(world, 'to-on', { trigger: enters('off'), steps: [tag('swap', ['on'], ['off'])] });
    await save(world, 'begin', { trigger: trigger('Praised'), steps: [tag('swap', ['on'])] });

    await hear(world, 'Praised', 'e1');
    await world.settle();
    await world.happens('satu.customers', 'CustomerUpdated', { customerId: 'ayu', changed: ['name'] });

    const depths = (await world.runs()).map(({ depth }) => depth);
    expect(depths.sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('do not go on by the points that they give', async () => {
    const world = await marketingWorld();
    await save(world, 'more', { trigger: trigger('PointsEarned'), steps: [points('give', 5)] });
    const told = { metadata: { eventId: 'p1', correlationId: 'c' }, data: { customerId: 'ayu' } };
    const earned = (actor: string) =>
      onAnyEvent(
        {
          id: actor,
          source: 'satu.credit',
          'detail-type': 'PointsEarned',
          time: '2027-01-01T00:00:00Z',
          detail: { ...told, metadata: { ...told.metadata, eventId: actor, actor } },
        },
        world.dependencies,
      );

    await earned('system:journeys');
    const looped = await balance(world);
    await earned('customer:ayu');

    expect([looped, await balance(world)]).toEqual([0, 5]);
  });

  it('stop after a few rounds, each run with its end', async () => {
    const world = await marketingWorld();
    const raises = (name: string): JourneyStep[] => [{ id: 'raise', kind: 'event', name }];
    const raised = (name: string) => ({
      ...trigger('JourneyEventRaised'),
      where: [{ field: 'name', is: 'equal' as const, value: name }],
    });
    await save(world, 'ping', { trigger: raised('pong'), steps: raises('ping') });
    await save(world, 'pong', { trigger: raised('ping'), steps: raises('pong') });
    await save(world, 'begin', { trigger: trigger('Praised'), steps: raises('ping') });

    await hear(world, 'Praised', 'e1');
    await world.settle();

    const runs = await world.runs();
    expect(runs.map(({ depth }) => depth).sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(new Set(runs.map(({ outcome }) => outcome))).toEqual(new Set(['completed']));
  });

  it('do not hear what another tells webhooks', async () => {
    const world = await marketingWorld();
    const step: JourneyStep = { id: 'tell', kind: 'webhook', name: 'vip' };
    await save(world, 'tell', { trigger: trigger('Praised'), steps: [step] });

    await Promise.all([1, 2].map(() => hear(world, 'Praised', 'e1')));
    await world.settle();

    const requests = world.heardEvents.filter(({ metadata }) => metadata.type === 'JourneyWebhookRequested');
    const data = { name: 'vip', channel: 'web', customerId: 'ayu', facts: { note: 'n' } };
    expect(requests).toMatchObject([{ source: 'satu.journeys', data }]);
    expect(
      await refusalOf(save(world, 'loop', { trigger: trigger('JourneyWebhookRequested'), steps: [step] })),
    ).toBe('JOURNEY_INVALID');
  });
});
