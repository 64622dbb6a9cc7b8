import { describe, expect, it } from '@jest/globals';
import { fulfilmentWorld, pickEverything } from '../../../test/support/fulfilment-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { AlreadyApplied, makeInbox } from '#shared/events/inbox.ts';
import { insightsInbox } from '../table.ts';
import { onFulfilmentPicked } from '../on-fulfilment-picked/on-fulfilment-picked.ts';
import { getFulfilmentKpis } from './get-fulfilment-kpis.ts';

const manager = requestFrom({
  kind: 'staff',
  staffId: 's1',
  role: 'store-manager',
  scopes: ['insights.read'],
});
const asked = { ...manager, params: undefined, body: undefined };

describe('fulfilment figures', () => {
  it('are counted once for each event, on the day of the location', async () => {
    // Half past eleven in the evening of the 22nd in UTC is the 23rd in Jakarta.
    const runtime = await fulfilmentWorld();
    await pickEverything(runtime);
    const event = runtime.db
      .items('orders')
      .map((item) => item['event'] as { metadata: { type: string } } | undefined)
      .find((each) => each?.metadata.type === 'FulfilmentPicked') as unknown as Parameters<
      typeof onFulfilmentPicked
    >[0];
    const night = { ...event, metadata: { ...event.metadata, occurredAt: '2026-11-22T23:30:00.000Z' } };
    const inbox = makeInbox(runtime.clock, insightsInbox, 'on-fulfilment-picked');
    await onFulfilmentPicked(night, { ...runtime, inbox });
    await expect(onFulfilmentPicked(night, { ...runtime, inbox })).rejects.toThrow(AlreadyApplied);

    const { body } = await getFulfilmentKpis(
      {
        ...asked,
        query: { locationId: 'jakarta', from: '2026-11-01', to: '2026-12-31', carrier: undefined },
      },
      runtime,
    );

    expect(body.days).toMatchObject([{ day: '2026-11-23', counts: { picked: 1, pickedUnits: 6 } }]);
    expect(body.total.figures).toMatchObject({ pickAccuracy: 1, onTimeRate: null });
  });

  it('are refused for a period that is too long, or ends before it begins', async () => {
    const runtime = await fulfilmentWorld();
    const ask = (from: string, to: string) =>
      getFulfilmentKpis(
        { ...asked, query: { locationId: 'jakarta', from, to, carrier: undefined } },
        runtime,
      );

    await expect(ask('2026-01-01', '2026-12-31')).rejects.toMatchObject({
      contract: { code: 'PERIOD_TOO_LONG' },
    });
    await expect(ask('2026-11-02', '2026-11-01')).rejects.toMatchObject({
      contract: { code: 'PERIOD_TOO_LONG' },
    });
    expect((await ask('2026-11-01', '2026-11-01')).body.days).toEqual([]);
  });
});
