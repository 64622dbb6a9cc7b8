import { beforeEach, describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf } from '../../../test/support/asking.ts';
import {
  fulfilmentWorld,
  pack,
  pickEverything,
  picker,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { loadFulfilment } from '../../fulfilment/public.ts';
import { shipFulfilment } from '../../fulfilment/ship-fulfilment/ship-fulfilment.ts';
import { getRound } from '../get-round/get-round.ts';
import { listRounds } from '../list-rounds/list-rounds.ts';
import { reportStop } from '../report-stop/report-stop.ts';
import { showRound } from '../show-round/show-round.ts';
import { planRounds } from './plan-rounds.ts';

const fulfilmentId = 'ord_1-1';
const van = {
  vehicleId: 'van-1',
  capacity: 5,
  leavesAt: '2026-11-23T04:00:00.000Z',
  backBy: '2026-11-23T10:00:00.000Z',
};

type PlanBody = Parameters<typeof planRounds>[0]['body'];
type Report = Parameters<typeof reportStop>[0]['body'];

let runtime: FulfilmentTestRuntime;
beforeEach(async () => {
  runtime = await fulfilmentWorld();
  const key = { table: 'catalog', pk: 'LOCATIONS', sk: 'jakarta' } as const;
  const location = await runtime.db.get<object>(key);
  const address = { line1: 'x', city: 'Jakarta', country: 'ID', latitude: -6.2, longitude: 106.8 };
  await runtime.db.writeOne(put(key, { ...location, address }));
  runtime.pass(3000); // what is kept of the directory is older then
  const contact = { contact: { name: 'Sari' }, address: { ...address, name: 'Budi', longitude: 106.85 } };
  await runtime.db.putMany([[{ table: 'orders', pk: 'O#ord_1', sk: 'CONTACT' }, contact]]);
  await pickEverything(runtime);
  await pack(runtime, fulfilmentId);
  const own = { params: { fulfilmentId }, body: { carrier: 'own' } };
  await shipFulfilment(asking(picker, own), runtime).catch(async () => {
    const parcels = (await loadFulfilment(runtime.db, fulfilmentId))?.parcels ?? [];
    const trackingNumbers = parcels.map(({ parcelId }) => ({ parcelId, trackingNumber: `own-${parcelId}` }));
    await shipFulfilment(asking(picker, { ...own, body: { carrier: 'own', trackingNumbers } }), runtime);
  });
});

const plan = (stops: PlanBody['stops'], changes: Partial<PlanBody> = {}) =>
  planRounds(
    asking(picker, {
      body: {
        locationId: 'jakarta',
        kmPerHour: 25,
        serviceMinutes: 5,
        vehicles: [van],
        stops,
        leaveOut: false,
        ...changes,
      },
    }),
    runtime,
  );

const linkOf = async () => {
  const { body } = await plan([{ fulfilmentId }]);
  const [round] = body.rounds;
  const token = new URL(round?.driverUrl ?? '').searchParams.get('token') ?? '';
  return { params: { roundId: round?.roundId ?? '' }, query: { token } };
};

const report = async (link: Awaited<ReturnType<typeof linkOf>>, body: Report, number = 1) =>
  reportStop(asking(guest, { params: { ...link.params, number }, query: link.query, body }), runtime);

const failed = { outcome: 'failed', reason: 'nobody_home' } as const;
const delivered = { outcome: 'delivered', receivedBy: 'Budi', photo: 'proof-1.jpg' } as const;
const statusOf = async () => (await loadFulfilment(runtime.db, fulfilmentId))?.status;

describe('a round of own couriers', () => {
  it('is planned from where the location and the address are, and listed by its day', async () => {
    const { body } = await plan([{ fulfilmentId, to: '2026-11-23T05:00:00.000Z' }]);

    expect(body).toMatchObject({
      rounds: [{ vehicleId: 'van-1', day: '2026-11-23', stops: [{ number: 1, fulfilmentId, parcels: 1 }] }],
      leftOut: [],
    });
    const [{ km = 0, stops: [stop] = [] } = {}] = body.rounds;
    expect(km).toBeGreaterThan(10);
    expect(stop?.arrivesAt).toMatch(/^2026-11-23T04:1/);
    const query = { locationId: 'jakarta', day: '2026-11-23' };
    expect((await listRounds(asking(picker, { query }), runtime)).body.data).toHaveLength(1);
    expect(eventTypes(runtime, 'RD#')).toEqual(['RoundPlanned']);
  });

  it('is refused for a stop that cannot be reached in its window, or planned without it', async () => {
    const late = [{ fulfilmentId, to: '2026-11-23T04:02:00.000Z' }];

    await expect(plan(late)).rejects.toMatchObject({
      contract: { code: 'STOP_NOT_REACHABLE' },
      details: { errors: [{ pointer: '/body/stops/0', code: 'unreachable' }] },
    });
    const { body } = await plan(late, { leaveOut: true });
    expect(body).toEqual({ rounds: [], leftOut: [{ fulfilmentId, because: 'unreachable' }] });
    expect(await refusalOf(plan([{ fulfilmentId }, { fulfilmentId }]))).toBe('INVALID_REQUEST');
    expect(await refusalOf(plan([{ fulfilmentId: 'ord_9-1' }]))).toBe('FULFILMENT_NOT_FOUND');
    expect(await refusalOf(plan([{ fulfilmentId, size: 6 }]))).toBe('STOP_NOT_REACHABLE');
    expect(await refusalOf(plan([{ fulfilmentId }], { vehicles: [van, van] }))).toBe('INVALID_REQUEST');
  });
});

describe('the link of a driver', () => {
  it('shows the stops with their recipients, and ends a day after the round', async () => {
    const link = await linkOf();

    const { body } = await getRound(asking(guest, link), runtime);
    expect(body.stops[0]?.recipient).toMatchObject({ name: 'Budi', address: { city: 'Jakarta' } });
    expect((await showRound(asking(guest, link), runtime)).body).toContain('Budi');
    expect(await refusalOf(getRound(asking(guest, { ...link, query: { token: 'no' } }), runtime))).toBe(
      'ROUND_NOT_FOUND',
    );
    runtime.pass(3 * DAY);
    expect(await refusalOf(getRound(asking(guest, link), runtime))).toBe('ROUND_NOT_FOUND');
  });

  it('takes a failed attempt and then the delivery, each once, into the events of the parcel', async () => {
    const link = await linkOf();

    await report(link, failed);
    await report(link, failed);
    const afterFailure = await statusOf();
    const { body } = await report(link, delivered);
    await report(link, delivered);

    expect([afterFailure, await statusOf()]).toEqual(['shipped', 'delivered']);
    expect(body.stops[0]?.report).toMatchObject({ outcome: 'delivered', receivedBy: 'Budi' });
    const told = eventTypes(runtime, 'FU#').filter(
      (type) => type.startsWith('Deliver') || type.endsWith('Delivered'),
    );
    expect(told.toSorted()).toEqual(['DeliveryFailed', 'FulfilmentDelivered']);
    const parcel = (await loadFulfilment(runtime.db, fulfilmentId))?.parcels[0];
    expect(JSON.stringify(parcel)).not.toContain('Budi');
    expect(await refusalOf(report(link, failed))).toBe('STOP_DELIVERED');
    expect(await refusalOf(report(link, failed, 2))).toBe('STOP_NOT_FOUND');
  });
});
