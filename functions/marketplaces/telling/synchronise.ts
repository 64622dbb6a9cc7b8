import { instant, MINUTE } from '#shared/time/clock.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import { takesCalls, type MarketplaceHealth } from '../model/health.ts';
import { loadHealth, saveHealth } from '../store/health.ts';
import { collectStock } from './collect-stock.ts';
import type { MarketplacesRuntime } from './runtime.ts';
import { sendDue, turnOf } from './send-due.ts';
import { healthEvent } from './update-events.ts';

/** One marketplace’s share of a run. */
const BUDGET_MS = 20_000;
/** Longer than any run: after a crash another one goes on. */
const BUSY_MS = 2 * MINUTE;

/** `busy`: another run tells it things now. `paused`: by staff, or after outages. */
export type SynchroniseOutcome = 'done' | 'busy' | 'paused';

/**
 * Tells a marketplace what is news to it. One run at a time for each marketplace, so that figures arrive in their order.
 *
 * @param isForced staff ask: also what was refused or is not due, and without waiting for the end of a pause
 */
export const synchronise = async (
  account: MarketplaceAccount,
  runtime: MarketplacesRuntime,
  isForced = false,
): Promise<SynchroniseOutcome> => {
  const adapter = runtime.adapterOf(account);
  if (adapter === undefined || account.paused) return 'paused';
  const found = await begin(account, runtime);
  if (found === undefined) return 'busy';
  const { pausedUntil } = found;
  const health = isForced ? { ...found, pausedUntil: undefined } : found;
  const collected = await collectStock(account, health, runtime);
  if (collected === undefined) return 'busy';
  const isOpen = takesCalls(collected, runtime.clock.now());
  const run = { account, adapter, isForced, until: performance.now() + BUDGET_MS };
  const after = isOpen ? await sendDue(collected, run, runtime) : { ...collected, pausedUntil };
  await end(account, collected, after, runtime);
  return takesCalls(after, runtime.clock.now()) ? 'done' : 'paused';
};

/** Takes the marketplace for this run; nothing while another one has it. */
const begin = async (
  { marketplace }: MarketplaceAccount,
  runtime: MarketplacesRuntime,
): Promise<MarketplaceHealth | undefined> => {
  const health = await loadHealth(runtime.db, marketplace);
  const isBusy = health.busyUntil !== undefined && Date.parse(health.busyUntil) > runtime.clock.now();
  if (isBusy) return undefined;
  return saveHealth({ ...health, busyUntil: instant(runtime.clock, BUSY_MS) }, [], runtime);
};

const end = async (
  account: MarketplaceAccount,
  before: MarketplaceHealth,
  after: MarketplaceHealth,
  runtime: MarketplacesRuntime,
): Promise<void> => {
  const turn = turnOf(before, after);
  const events = turn === undefined ? [] : [healthEvent(turn, account, after, runtime.clock)];
  await saveHealth({ ...after, busyUntil: undefined }, events, runtime);
};
