import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { journeysWorld, thanks } from '../../../test/support/journeys-world.ts';
import { unsteadyDatabase } from '../../../test/support/unsteady-database.ts';
import type { CampaignBody } from '../model/campaign.ts';
import { putCampaign } from '../put-campaign/put-campaign.ts';
import { setCampaignState } from '../set-campaign-state/set-campaign-state.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { stepCampaign } from './step-campaign.ts';

const customers = Array.from({ length: 250 }, (_, at) => `customer-${at}`);
const params = { campaignId: 'sale' };
const bodyFor = (customerIds: readonly string[]): CampaignBody => ({
  name: 'Sale',
  journeyId: 'thanks',
  audience: { customerIds: [...customerIds] },
  data: { stars: 5 },
  perMinute: 100,
});

let world: Awaited<ReturnType<typeof journeysWorld>>;
beforeEach(async () => {
  world = await journeysWorld();
  await world.save({ ...thanks, trigger: undefined, steps: [{ id: 'hello', kind: 'event', name: 'Hello' }] });
});

const start = (customerIds: readonly string[]) =>
  putCampaign(asking(staffWith('journeys.write'), { params, body: bodyFor(customerIds) }), world.runtime);
const become = (status: 'running' | 'paused') =>
  setCampaignState(asking(staffWith('journeys.write'), { params, body: { status } }), world.runtime);
const steps = () => [...world.timers.entries()].filter(([name]) => name.startsWith('campaign-'));
const ringLast = async () => {
  const [, timer] = steps().at(-1) ?? [];
  if (timer !== undefined) await stepCampaign(timer.input, world.runtime);
};
const entries = () =>
  world.runtime.db
    .items('engagement')
    .filter(({ pk }) => String(pk).startsWith('JRUNS#'))
    .map(({ pk }) => String(pk).slice(6));
const now = () => loadCampaign(world.runtime.db, 'sale');

describe('a campaign', () => {
  it('enters as many customers a minute as it may, and everybody once in the end', async () => {
    for (const each of customers) await world.addCustomer(each);
    await start([...customers, 'stranger']);

    const entered: number[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      await ringLast();
      entered.push(entries().length);
    }

    expect(entered).toEqual([100, 200, 250, 250]);
    expect(await now()).toMatchObject({
      status: 'completed',
      progress: { entered: 250, refused: { unknown_customer: 1 }, customersSeen: 251 },
    });
  });

  it('stops at a pause, and goes on where it was with one timer', async () => {
    for (const each of customers) await world.addCustomer(each);
    await start(customers);
    await ringLast();
    await become('paused');

    await ringLast();
    const paused = entries().length;
    await become('running');
    for (const [, { input }] of steps()) await stepCampaign(input, world.runtime);

    expect([paused, entries().length]).toEqual([100, 200]);
  });

  it('loses nobody and enters nobody twice when it is cut off anywhere and its timers ring again', async () => {
    const some = customers.slice(0, 120);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 4 }), async (cuts) => {
        world = await journeysWorld();
        await world.save({
          ...thanks,
          trigger: undefined,
          steps: [{ id: 'hello', kind: 'event', name: 'Hello' }],
        });
        for (const each of some) await world.addCustomer(each);
        await start(some);
        const power = unsteadyDatabase();
        const dying = { ...world.runtime, db: power.over(world.runtime.db) };
        for (const cut of cuts) {
          power.cutAfter(cut);
          for (const [, { input }] of steps()) await stepCampaign(input, dying).catch(() => undefined);
        }
        for (let round = 0; round < 3; round += 1)
          for (const [, { input }] of steps()) await stepCampaign(input, world.runtime);

        expect(entries().toSorted()).toEqual(some.toSorted());
        expect((await now())?.progress.entered).toBe(some.length);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
