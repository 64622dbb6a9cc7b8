import type { MarketplaceAccount } from '../model/account.ts';
import { afterOutage, afterSuccess, isPaused, takesCalls, type MarketplaceHealth } from '../model/health.ts';
import { MarketplaceUnavailable, STOCK_BATCH, type MarketplaceAdapter } from '../model/marketplace.ts';
import type { MarketplaceUpdate } from '../model/update.ts';
import { loadListings } from '../store/listings.ts';
import { updatesOf } from '../store/updates.ts';
import type { MarketplacesRuntime } from './runtime.ts';
import { sendOther, sendStock } from './send-update.ts';

interface SendingRun {
  readonly account: MarketplaceAccount;
  readonly adapter: MarketplaceAdapter;
  /** Also what was refused, and what is not due yet. */
  readonly isForced: boolean;
  /** By `performance.now()`: what is left then waits for the next run. */
  readonly until: number;
}

/** Tells what is due, orders before stock, until it is done, the marketplace is paused, or time is up. */
export const sendDue = async (
  before: MarketplaceHealth,
  run: SendingRun,
  runtime: MarketplacesRuntime,
): Promise<MarketplaceHealth> => {
  let health = before;
  let cursor: string | undefined;
  do {
    const page = await updatesOf(runtime.db, run.account.marketplace, { limit: 100, cursor });
    cursor = page.nextCursor;
    for (const batch of batchesOf(page.items.filter((update) => isDue(update, run, runtime.clock.now())))) {
      if (!takesCalls(health, runtime.clock.now()) || performance.now() > run.until) return health;
      health = await sendBatch(batch, health, run, runtime);
    }
  } while (cursor !== undefined);
  return health;
};

const isDue = (
  { status, dueAt, content }: MarketplaceUpdate,
  { isForced }: SendingRun,
  now: number,
): boolean =>
  content.kind !== 'order_not_cancelled' && (isForced || (status === 'waiting' && Date.parse(dueAt) <= now));

/** Figures go together, everything else by itself. */
const batchesOf = (updates: readonly MarketplaceUpdate[]): readonly (readonly MarketplaceUpdate[])[] => {
  const others = updates.filter(({ content }) => content.kind !== 'stock');
  const stock = updates.filter(({ content }) => content.kind === 'stock');
  const together = Array.from({ length: Math.ceil(stock.length / STOCK_BATCH) }, (_, at) =>
    stock.slice(at * STOCK_BATCH, (at + 1) * STOCK_BATCH),
  );
  return [...others.map((update) => [update]), ...together];
};

const sendBatch = async (
  batch: readonly MarketplaceUpdate[],
  health: MarketplaceHealth,
  { account, adapter }: SendingRun,
  runtime: MarketplacesRuntime,
): Promise<MarketplaceHealth> => {
  const subjects = batch.map(({ subject }) => subject);
  const listed = await loadListings(runtime.db, account.marketplace, subjects);
  const [first] = batch;
  try {
    if (first?.content.kind === 'stock') {
      const figures = batch.flatMap((update) => figureOf(update, listed.get(update.subject)?.listing));
      await sendStock(figures, { adapter, account }, runtime);
    } else if (first !== undefined) {
      await sendOther(first, listed.get(first.subject)?.listing, adapter, runtime);
    }
    return afterSuccess(health);
  } catch (error) {
    if (!(error instanceof MarketplaceUnavailable)) throw error;
    const { message: because, retryAfterSeconds } = error;
    runtime.log.warn('marketplace unavailable', { aggregateId: account.marketplace, error });
    return afterOutage(health, { at: runtime.clock.now(), because, retryAfterSeconds });
  }
};

/** Nothing is for sale of a listing that ended, whatever there is. */
const figureOf = (update: MarketplaceUpdate, listing: Parameters<typeof sendStock>[0][number]['listing']) =>
  update.content.kind === 'stock'
    ? [{ update, listing, quantity: listing?.status === 'ended' ? 0 : update.content.quantity }]
    : [];

/** What to publish of how its health changed. */
export const turnOf = (
  before: MarketplaceHealth,
  after: MarketplaceHealth,
): 'paused' | 'resumed' | undefined => {
  if (!isPaused(before) && isPaused(after)) return 'paused';
  return isPaused(before) && !isPaused(after) ? 'resumed' : undefined;
};
