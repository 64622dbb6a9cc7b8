import { describe, expect, it } from '@jest/globals';
import {
  fulfilmentWorld,
  picker,
  pickEverything,
  scan,
  startList,
  stockAt,
  type FulfilmentTestRuntime,
} from '../../../test/support/fulfilment-world.ts';
import { eventTypes } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { loadOrder, quantitiesOf } from '../../orders/public.ts';
import { rejectUnits } from './reject-units.ts';

type Reason = 'not_in_stock' | 'mismatch' | 'damaged' | 'display';

const reject = async (
  runtime: FulfilmentTestRuntime,
  ...units: readonly { lineId: string; quantity: number; reason: Reason }[]
) =>
  (
    await rejectUnits(
      {
        ...requestFrom(picker),
        query: undefined,
        params: { fulfilmentId: 'ord_1-1' },
        body: { units: [...units] },
      },
      runtime,
    )
  ).body;

const quantities = async ({ db }: FulfilmentTestRuntime, lineId: string) => {
  const order = await loadOrder(db, 'ord_1');
  const line = order?.lines.find((each) => each.lineId === lineId);
  return line === undefined ? undefined : quantitiesOf(line);
};

describe('rejecting units that cannot be picked', () => {
  it.each([
    ['not_in_stock', { onHand: 0, available: 0, unavailable: 0, committed: 0 }],
    ['mismatch', { onHand: 10, available: 10, unavailable: 0, committed: 0 }],
    ['damaged', { onHand: 12, available: 10, unavailable: 2, committed: 0 }],
    ['display', { onHand: 12, available: 10, unavailable: 2, committed: 0 }],
  ] as const)('for the reason %s leaves this stock', async (reason, expected) => {
    const runtime = await fulfilmentWorld();

    await reject(runtime, { lineId: 'ln_1', quantity: 2, reason });

    expect(await stockAt(runtime, 'SKU-1')).toEqual(expected);
    expect(await quantities(runtime, 'ln_1')).toMatchObject({ ordered: 2, waiting: 2, allocated: 0 });
  });

  it('completes a fulfilment of which everything else was picked', async () => {
    const runtime = await fulfilmentWorld();
    const { pickListId } = await startList(runtime);
    await scan(runtime, pickListId, 'SKU-1', 'SKU-1', 'SKU-2', 'SKU-2', 'SKU-3');

    const after = await reject(runtime, { lineId: 'ln_3', quantity: 1, reason: 'damaged' });

    expect(after.status).toBe('picked');
    expect(await quantities(runtime, 'ln_3')).toMatchObject({ waiting: 1, picked: 1 });
    expect(eventTypes(runtime, 'FU#')).toEqual(['FulfilmentCreated', 'FulfilmentPicked', 'LineRejected']);
  });

  it('takes picked units away again, and cancels a fulfilment of which nothing is left', async () => {
    const runtime = await fulfilmentWorld();
    await pickEverything(runtime);
    const all = (reason: Reason) =>
      ['ln_1', 'ln_2', 'ln_3'].map((lineId) => ({ lineId, quantity: 2, reason }));

    const after = await reject(runtime, ...all('mismatch'));

    expect(after.status).toBe('cancelled');
    expect(after.due).toBeUndefined();
    expect(await quantities(runtime, 'ln_2')).toMatchObject({ waiting: 2, picked: 0 });
  });

  it('is refused for more than there is, and for two reasons of one SKU at once', async () => {
    const runtime = await fulfilmentWorld();

    await expect(reject(runtime, { lineId: 'ln_1', quantity: 3, reason: 'mismatch' })).rejects.toMatchObject({
      contract: { code: 'NOT_ENOUGH_UNITS' },
    });
    await expect(
      reject(
        runtime,
        { lineId: 'ln_1', quantity: 1, reason: 'mismatch' },
        { lineId: 'ln_1', quantity: 1, reason: 'damaged' },
      ),
    ).rejects.toMatchObject({ contract: { code: 'INVALID_REQUEST' } });
    expect(eventTypes(runtime, 'FU#')).toEqual(['FulfilmentCreated']);
  });
});
