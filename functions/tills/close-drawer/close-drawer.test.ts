import { describe, expect, it } from '@jest/globals';
import { fulfilmentWorld, type FulfilmentTestRuntime } from '../../../test/support/fulfilment-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { getDrawerSession } from '../get-drawer-session/get-drawer-session.ts';
import { listOpenDrawers } from '../list-open-drawers/list-open-drawers.ts';
import type { CashEntryKind } from '../model/drawer-session.ts';
import { openDrawer } from '../open-drawer/open-drawer.ts';
import { recordCashEntry } from '../record-cash-entry/record-cash-entry.ts';
import { closeDrawer } from './close-drawer.ts';

const clerk: Actor = {
  kind: 'staff',
  staffId: 'sta_1',
  role: 'store-clerk',
  scopes: ['tills.write'],
  locations: ['jakarta'],
};
const request = { ...requestFrom(clerk), query: undefined, params: undefined };

const open = async (runtime: FulfilmentTestRuntime, locationId = 'jakarta') =>
  (
    await openDrawer(
      { ...request, body: { locationId, drawer: 'kassa-1', currency: 'IDR', float: 500_000 } },
      runtime,
    )
  ).body;

const record = async (
  runtime: FulfilmentTestRuntime,
  sessionId: string,
  entryId: string,
  entry: { readonly kind: CashEntryKind; readonly amount: number; readonly rounding?: number },
) =>
  (
    await recordCashEntry(
      { ...request, params: { sessionId, entryId }, body: { rounding: 0, reference: undefined, ...entry } },
      runtime,
    )
  ).body;

const close = async (runtime: FulfilmentTestRuntime, sessionId: string, counted: number) =>
  (await closeDrawer({ ...request, params: { sessionId }, body: { counted } }, runtime)).body;

describe('a cash drawer', () => {
  it('is over or short by what was counted beside float, sales, refunds and drops', async () => {
    const runtime = await fulfilmentWorld();
    const { sessionId } = await open(runtime);
    await record(runtime, sessionId, 'e1', { kind: 'sale', amount: 124_950, rounding: 50 });
    await record(runtime, sessionId, 'e2', { kind: 'refund', amount: 25_000 });
    await record(runtime, sessionId, 'e3', { kind: 'drop', amount: 400_000 });

    const closed = await close(runtime, sessionId, 199_000);

    expect(closed).toMatchObject({
      expected: 200_000,
      difference: -1000,
      totals: { sale: 124_950, refund: 25_000, drop: 400_000, rounding: 50 },
      entries: 3,
    });
    await expect(close(runtime, sessionId, 199_000)).rejects.toMatchObject({
      contract: { code: 'DRAWER_CLOSED', status: 409 },
    });
  });

  it('counts an entry once however often it is sent, and refuses another one under its id', async () => {
    const runtime = await fulfilmentWorld();
    const { sessionId } = await open(runtime);
    const sale = { kind: 'sale', amount: 10_000 } as const;
    await Promise.all([record(runtime, sessionId, 'e1', sale), record(runtime, sessionId, 'e1', sale)]);

    const { expected } = await record(runtime, sessionId, 'e1', sale);

    expect(expected).toBe(510_000);
    await expect(record(runtime, sessionId, 'e1', { ...sale, amount: 11_000 })).rejects.toMatchObject({
      contract: { code: 'CASH_ENTRY_DIFFERS' },
    });
  });

  it('gives out no more than it holds, and nothing once it is closed', async () => {
    const runtime = await fulfilmentWorld();
    const { sessionId } = await open(runtime);

    await expect(record(runtime, sessionId, 'e1', { kind: 'drop', amount: 500_001 })).rejects.toMatchObject({
      contract: { code: 'NOT_ENOUGH_CASH' },
      details: { extensions: { expected: 500_000 } },
    });
    await close(runtime, sessionId, 500_000);
    await expect(record(runtime, sessionId, 'e2', { kind: 'sale', amount: 1 })).rejects.toMatchObject({
      contract: { code: 'DRAWER_CLOSED' },
    });
  });

  it('is open once, at a location of the clerk, and can be opened again', async () => {
    const runtime = await fulfilmentWorld();
    const { sessionId } = await open(runtime);
    await expect(open(runtime)).rejects.toMatchObject({
      contract: { code: 'DRAWER_ALREADY_OPEN' },
      details: { extensions: { sessionId } },
    });
    await expect(open(runtime, 'bandung')).rejects.toMatchObject({ contract: { code: 'FORBIDDEN' } });
    await close(runtime, sessionId, 500_000);

    const again = await open(runtime);

    const { body } = await listOpenDrawers(
      { ...request, params: { code: 'jakarta' }, body: undefined },
      runtime,
    );
    expect(body.data.map((each) => each.sessionId)).toEqual([again.sessionId]);
  });

  it('is shown to staff of its location alone', async () => {
    const runtime = await fulfilmentWorld();
    const { sessionId } = await open(runtime);
    const get = (actor: Actor) =>
      getDrawerSession({ ...request, actor, params: { sessionId }, body: undefined }, runtime);

    expect((await get(clerk)).body).toMatchObject({ sessionId, float: 500_000 });
    await expect(get({ ...clerk, locations: ['bandung'] } as Actor)).rejects.toMatchObject({
      contract: { status: expect.any(Number) },
    });
  });
});
