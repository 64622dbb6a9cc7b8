import { readDirectory } from '../../channels/public.ts';
import { stockChangesOf } from '../../inventory/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import type { MarketplaceHealth } from '../model/health.ts';
import { saveHealth } from '../store/health.ts';
import { isOlder, isTold } from '../model/listing.ts';
import { loadListings } from '../store/listings.ts';
import { loadUpdate } from '../store/updates.ts';
import { wantUpdate } from './want-update.ts';

const ROWS = 100;
/** A run reads so many rows of the feed; the next one goes on. */
const PAGES = 20;
const AT_ONCE = 10;

/**
 * Reads what changed in the channel since the last run, each SKU once with its latest figure, and notes what is news to
 * the marketplace. Where it stopped is saved after what it noted: a crash in between repeats it, without effect.
 *
 * @returns the health with how far it got; nothing when another run took over
 */
export const collectStock = async (
  account: MarketplaceAccount,
  before: MarketplaceHealth,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<MarketplaceHealth | undefined> => {
  const { db, clock } = runtime;
  const channel = (await readDirectory(db, clock)).channels.get(account.channel);
  if (channel === undefined) return before;
  let health = before;
  for (let page = 0; page < PAGES; page += 1) {
    const { data, cursor, hasMore } = await stockChangesOf(
      channel,
      { limit: ROWS, cursor: health.stockCursor },
      runtime,
    );
    if (data.length === 0) return health;
    await noteNews(account, data, runtime);
    const saved = await saveHealth({ ...health, stockCursor: cursor }, [], runtime);
    if (saved === undefined || !hasMore) return saved;
    health = saved;
  }
  return health;
};

type Changes = Awaited<ReturnType<typeof stockChangesOf>>['data'];

const noteNews = async (
  account: MarketplaceAccount,
  changes: Changes,
  runtime: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  const { marketplace } = account;
  const listed = await loadListings(
    runtime.db,
    marketplace,
    changes.map(({ sku }) => sku),
  );
  await mapAtOnce(changes, AT_ONCE, async ({ sku, availableToPromise, gone, asOf }) => {
    const found = listed.get(sku);
    const quantity = gone === true ? 0 : Math.max(0, availableToPromise);
    const wanted = { marketplace, subject: sku, asOf, content: { kind: 'stock', quantity } } as const;
    if (found === undefined || isOlder(found, account, asOf)) return;
    // A figure that was sent in vain may have been taken: it is followed by the newer one, even if that was told before.
    const isNews = !isTold(found, account, quantity) || (await loadUpdate(runtime.db, wanted)) !== undefined;
    if (isNews) await wantUpdate(wanted, runtime);
  });
};
