import { describe, expect, it } from '@jest/globals';
import {
  fulfilmentWorld,
  picker,
  pickEverything,
  shippedOrder,
  stockAt,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { cancelUnclaimed } from '../../cancelling/unclaimed/cancel-unclaimed.ts';
import { loadFulfilment } from '../../fulfilment/public.ts';
import { fulfilmentOf, loadOrder, type Order } from '../../orders/public.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import { guestToken } from '#shared/secrets/secrets.ts';
import { announceArrival } from '../announce-arrival/announce-arrival.ts';
import { getPickup } from '../get-pickup/get-pickup.ts';
import { onFulfilmentPicked } from '../on-fulfilment-picked/on-fulfilment-picked.ts';
import { refusePickup } from '../refuse-pickup/refuse-pickup.ts';
import { renewPickupCode } from '../renew-pickup-code/renew-pickup-code.ts';
import { setPickupDelegate } from '../set-pickup-delegate/set-pickup-delegate.ts';
import { watchPickups } from '../watch-pickups/watch-pickups.ts';
import { collectPickup } from './collect-pickup.ts';

const fulfilmentId = 'ord_1-1';
const params = { fulfilmentId };
const staff = { ...requestFrom(picker), query: undefined };

/** A paid order that lies ready in Jakarta. */
const readyPickup = async (changes: Partial<Order> = {}): Promise<FulfilmentTestRuntime> => {
  const delivery = { method: 'pickup', optionId: 'pickup-jakarta', fee: 0, locationId: 'jakarta' } as const;
  const runtime = await fulfilmentWorld(shippedOrder({ delivery, ...changes }));
  await pickEverything(runtime);
  await ready(runtime);
  return runtime;
};

/** As often as an event may come. */
const ready = async (runtime: FulfilmentTestRuntime): Promise<void> => {
  const event = runtime.db
    .items('orders')
    .map((item) => item['event'] as { metadata: { type: string } } | undefined)
    .find((each) => each?.metadata.type === 'FulfilmentPicked');
  await onFulfilmentPicked(event as unknown as Parameters<typeof onFulfilmentPicked>[0], runtime);
};

const asCustomer = async ({ secrets }: FulfilmentTestRuntime) => ({
  ...requestFrom({ kind: 'guest' }),
  guestToken: await guestToken(secrets, 'order', 'ord_1'),
  query: undefined,
  params,
});

const shown = async (runtime: FulfilmentTestRuntime) =>
  (await getPickup({ ...(await asCustomer(runtime)), body: undefined }, runtime)).body;

const collect = (
  runtime: FulfilmentTestRuntime,
  body: { code?: string | undefined; qrToken?: string | undefined; delegateName?: string },
) => collectPickup({ ...staff, params, body }, runtime);

describe('collecting a pick-up', () => {
  it('takes the code as people say it, moves order and stock, and is refused a second time', async () => {
    const runtime = await readyPickup();
    await ready(runtime);
    const { code = '' } = await shown(runtime);

    const { body } = await collect(runtime, { code: code.toLowerCase().replace('-', ' ') });

    const order = await loadOrder(runtime.db, 'ord_1');
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    expect(body).toMatchObject({ status: 'collected', pickup: { collectedBy: 'customer' } });
    expect(order === undefined ? undefined : fulfilmentOf(order)).toBe('delivered');
    expect(await stockAt(runtime, 'SKU-1')).toEqual({
      onHand: 10,
      available: 10,
      unavailable: 0,
      committed: 0,
    });
    await expect(collect(runtime, { code })).rejects.toMatchObject({
      contract: { code: 'ALREADY_COLLECTED', status: 409 },
    });
    expect(eventTypes(runtime, 'FU#').filter((type) => type === 'ReadyForPickup')).toHaveLength(1);
  });

  it('locks after five wrong codes, and opens with a new one only', async () => {
    const runtime = await readyPickup();
    const { code: old } = await shown(runtime);
    for (const triesLeft of [4, 3, 2, 1, 0])
      await expect(collect(runtime, { code: 'AAAA-AAAA' })).rejects.toMatchObject({
        contract: { code: 'PICKUP_CODE_WRONG' },
        details: { extensions: { triesLeft } },
      });

    await expect(collect(runtime, { code: old })).rejects.toMatchObject({
      contract: { code: 'PICKUP_CODE_LOCKED' },
    });
    await renewPickupCode({ ...staff, params, body: undefined }, runtime);
    const { code } = await shown(runtime);
    await expect(collect(runtime, { code: old })).rejects.toMatchObject({
      contract: { code: 'PICKUP_CODE_WRONG' },
    });

    expect((await collect(runtime, { code })).body.status).toBe('collected');
  });

  it('stores the code nowhere', async () => {
    const runtime = await readyPickup();
    const { code = '' } = await shown(runtime);

    const stored = JSON.stringify(runtime.db.items('orders'));

    expect(stored).not.toContain(code);
    expect(stored).not.toContain(code.replace('-', ''));
  });

  it('takes the QR token, and a delegate only by the name that the customer gave', async () => {
    const runtime = await readyPickup();
    const { qrToken = '' } = await shown(runtime);
    await expect(collect(runtime, { qrToken, delegateName: 'Budi' })).rejects.toMatchObject({
      contract: { code: 'DELEGATE_NAME_WRONG' },
    });
    await setPickupDelegate({ ...(await asCustomer(runtime)), body: { name: 'Budi Santoso' } }, runtime);
    await expect(collect(runtime, { qrToken: `${qrToken}x` })).rejects.toMatchObject({
      contract: { code: 'PICKUP_CODE_WRONG' },
    });

    const { body } = await collect(runtime, { qrToken, delegateName: ' budi  SANTOSO ' });

    expect(body.pickup?.collectedBy).toBe('delegate');
  });

  it('hands nothing over before the order is paid', async () => {
    const runtime = await readyPickup({ status: 'confirmed' });
    const { code } = await shown(runtime);

    await expect(collect(runtime, { code })).rejects.toMatchObject({ contract: { code: 'ORDER_NOT_PAID' } });
  });
});

describe('a pick-up that nobody fetches', () => {
  it('reminds at half of the time and a day before the end, and then goes back on the shelf', async () => {
    const runtime = await readyPickup();
    const told: (readonly string[])[] = [];
    for (const days of [3, 0.6, 2.5, 0.5, 0.5, 1]) {
      runtime.pass(days * DAY);
      await watchPickups({}, runtime);
      await watchPickups({}, runtime);
      told.push(eventTypes(runtime, 'FU#').filter((type) => type.startsWith('Pickup')));
    }

    expect(told.map((types) => types.length)).toEqual([0, 1, 2, 2, 3, 3]);
    expect((await loadFulfilment(runtime.db, fulfilmentId))?.status).toBe('expired');
    expect(await stockAt(runtime, 'SKU-1')).toEqual({
      onHand: 12,
      available: 12,
      unavailable: 0,
      committed: 0,
    });
  });

  it('cannot be collected once its time is over, even before it was put back', async () => {
    const runtime = await readyPickup();
    const { code } = await shown(runtime);
    runtime.pass(7 * DAY + HOUR);

    await expect(collect(runtime, { code })).rejects.toMatchObject({ contract: { code: 'PICKUP_ENDED' } });
  });

  it('or that was refused at the counter, ends its order, and the money goes back', async () => {
    const runtime = await readyPickup();
    await refusePickup({ ...staff, params, body: { reason: 'not_wanted' } }, runtime);
    const cause = { actor: 'test', correlationId: 'correlation-1' };

    await cancelUnclaimed('ord_1', cause, runtime);
    await cancelUnclaimed('ord_1', cause, runtime);

    expect((await loadOrder(runtime.db, 'ord_1'))?.status).toBe('cancelled');
    expect(eventTypes(runtime, 'O#').filter((type) => type === 'OrderCancelled')).toHaveLength(1);
    expect(await stockAt(runtime, 'SKU-1')).toMatchObject({ onHand: 12, available: 12 });
  });
});

describe('a customer who arrives', () => {
  const arrive = async (runtime: FulfilmentTestRuntime) =>
    announceArrival({ ...(await asCustomer(runtime)), body: undefined }, runtime);

  it('is shown to the store once, with the time of the first announcement', async () => {
    const runtime = await readyPickup();

    const [first] = await Promise.all([arrive(runtime), arrive(runtime)]);
    runtime.pass(HOUR);
    const again = await arrive(runtime);

    expect(again.body.arrivedAt).toBe(first.body.arrivedAt);
    expect(eventTypes(runtime, 'FU#').filter((type) => type === 'CustomerArrived')).toHaveLength(1);
  });

  it('is told when nothing is ready yet, and when it was collected', async () => {
    const delivery = { method: 'pickup', optionId: 'x', fee: 0, locationId: 'jakarta' } as const;
    const early = await fulfilmentWorld(shippedOrder({ delivery }));
    const runtime = await readyPickup();
    await collect(runtime, { code: (await shown(runtime)).code });

    await expect(arrive(early)).rejects.toMatchObject({ contract: { code: 'PICKUP_NOT_READY' } });
    await expect(arrive(runtime)).rejects.toMatchObject({ contract: { code: 'PICKUP_ENDED' } });
  });
});
