import type { Journal } from './journal.ts';
import { CHANNEL, SKU, STORE } from './opening-steps.ts';
import type { EmulatorRun } from './step.ts';

interface Limit {
  readonly name: string;
  /** Why MiniStack 1.4.21 does not do it. */
  readonly reason: string;
  readonly run: (emulatorRun: EmulatorRun) => Promise<string>;
}

const limits: readonly Limit[] = [
  {
    name: 'a machine client reads stock, as its scope allows',
    reason: 'MiniStack leaves the client’s scopes out of tokens by client credentials',
    run: async ({ pos }) => `${(await pos.getStock({ locationId: STORE, sku: SKU })).status}`,
  },
  {
    name: 'staff read an order where guests may, too',
    reason: 'On such routes the function checks the token, with keys from Cognito’s real address',
    run: async ({ admin, order: { orderId } }) => `${(await admin.getOrder({ orderId })).status}`,
  },
  {
    name: 'the feed of stock changes of a channel',
    reason: 'MiniStack’s Query knows one sort attribute per index, and this index has two',
    run: async ({ admin }) => `${(await admin.listStockChanges({ channel: CHANNEL })).status}`,
  },
  {
    name: 'GET /health is the shop’s',
    reason: 'MiniStack answers that path itself, whatever the Host',
    run: async ({ shop }) => {
      const { body } = await shop.guest.getHealth();
      if ('services' in body) throw new Error('the emulator’s own health');
      return '200';
    },
  },
  {
    name: 'staff are asked for a second factor',
    reason: 'MiniStack asks nobody to set one up, though the pool requires it',
    run: async ({ shop }) => {
      const { hasSecondFactor } = await shop.signInStaff('support');
      if (!hasSecondFactor) throw new Error('signed in without');
      return 'asked';
    },
  },
];

/** Tries again what MiniStack could not do when this was written, so that the list says what is true today. */
export const probeLimits = async (emulatorRun: EmulatorRun, journal: Journal): Promise<void> => {
  for (const { name, reason, run } of limits) await journal.limit(name, reason, () => run(emulatorRun));
};

/** What cannot be seen through the API of an emulator, however well a run goes. */
export const neverShown: readonly string[] = [
  'permissions: roles and policies are kept and not enforced; the local runner refuses what a role does not allow',
  'alarms, the dashboard, throttling, reserved concurrency, point-in-time recovery: kept, without effect',
  'timers: orders expire and carts are given up only by the clock, and an emulator’s cannot be moved',
  'the sign-in pages, and shoppers’ sign-in with SRP: pages for people',
  'cold starts, latencies and cost: functions are processes of this machine',
];
