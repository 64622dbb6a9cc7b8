import type { JourneyBody } from '../../functions/journeys/model/journey.ts';
import { putJourney } from '../../functions/journeys/put-journey/put-journey.ts';
import type { RunningDependencies } from '../../functions/journeys/running/dependencies.ts';
import { runsOf } from '../../functions/journeys/store/runs.ts';
import { wakeRun } from '../../functions/journeys/wake-run/wake-run.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { asking, staffWith } from './asking.ts';
import { testRuntime, type TestRuntime } from './test-runtime.ts';

/** Gives a code and, an hour later, a message to whoever rated the shop well at another system. */
export const thanks: JourneyBody = {
  name: 'Thanks',
  channel: 'web',
  status: 'active',
  trigger: {
    source: 'ratings.example',
    type: 'Store Rated',
    customer: 'person.id',
    where: [{ field: 'stars', is: 'at_least', value: 4 }],
  },
  reentry: 'never',
  holdOutPercent: 0,
  goal: { type: 'OrderPaid' },
  exits: [],
  steps: [
    { id: 'code', kind: 'coupon', promotionId: 'promo_1' },
    { id: 'pause', kind: 'wait', for: 'PT1H' },
    { id: 'thanks', kind: 'message', templateId: 'thanks', purpose: 'marketing' },
  ],
};

interface KeptTimer {
  readonly at: string;
  readonly input: Readonly<Record<string, unknown>>;
}

let started = 0;

/** A shop with the customer Ayu, whose timers are kept until they are rung. */
export const journeysWorld = async () => {
  // Channels and journeys are kept for two seconds; each world has a time of its own.
  started += 1;
  const timers = new Map<string, KeptTimer>();
  const runtime: TestRuntime & RunningDependencies = {
    ...testRuntime(new Date(Date.UTC(2026, 10, 23, started)).toISOString()),
    schedules: {
      at: async (name, at, input) => void timers.set(name, { at, input }),
      cancel: async () => undefined,
    },
  };
  const channel = { code: 'web', locations: [], version: 1 };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
  const addCustomer = async (customerId: string) => {
    const personal = { email: `${customerId}@example.com` };
    const profile = { customerId, personal, consents: [], timeZone: 'Asia/Jakarta' };
    await runtime.db.writeOne(put({ table: 'customers', pk: `U#${customerId}`, sk: 'A' }, profile));
  };
  await addCustomer('ayu');
  return {
    runtime,
    timers,
    addCustomer,
    save: (body: JourneyBody, ifMatch?: number, journeyId = 'thanks') =>
      putJourney(asking(staffWith('journeys.write'), { params: { journeyId }, body, ifMatch }), runtime),
    ring: async () => {
      for (const { input } of timers.values()) await wakeRun(input, runtime);
    },
    runs: (customerId = 'ayu') => runsOf(runtime.db, customerId),
  };
};
