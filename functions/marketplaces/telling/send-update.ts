import { instant } from '#shared/time/clock.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import { targetOf, type MarketplaceListing } from '../model/listing.ts';
import type { MarketplaceAdapter, UpdateAnswer } from '../model/marketplace.ts';
import { refusedUpdate, triedInVain, type MarketplaceUpdate } from '../model/update.ts';
import { notePriceTold, noteStockTold } from '../store/listings.ts';
import { removeUpdate, saveUpdate } from '../store/updates.ts';
import { updateRefused } from './update-events.ts';
import type { MarketplacesRuntime } from './runtime.ts';

/** A figure with the listing it is for; none for a SKU that is listed no more. */
export interface StockUpdate {
  readonly update: MarketplaceUpdate;
  readonly listing: MarketplaceListing | undefined;
  readonly quantity: number;
}

const NOT_LISTED: UpdateAnswer = { kind: 'refused', because: 'the SKU is not listed at this marketplace' };

/** Tells figures together, and notes what came of each. Throws `MarketplaceUnavailable` after noting the try. */
export const sendStock = async (
  updates: readonly StockUpdate[],
  { adapter, account }: { readonly adapter: MarketplaceAdapter; readonly account: MarketplaceAccount },
  runtime: MarketplacesRuntime,
): Promise<void> => {
  const listed = updates.flatMap((each) =>
    each.listing === undefined ? [] : [{ ...each, listing: each.listing }],
  );
  const figures = listed.map(({ update, listing, quantity }) => ({ listing, quantity, asOf: update.asOf }));
  const answers = await asked(
    updates.map(({ update }) => update),
    () => (figures.length === 0 ? Promise.resolve([]) : adapter.setStock(figures)),
    runtime,
  );
  const answerOf = new Map(listed.map(({ update }, at) => [update.subject, answers[at]]));
  for (const { update, listing, quantity } of updates) {
    const answer = answerOf.get(update.subject) ?? NOT_LISTED;
    if (answer.kind === 'accepted' && listing !== undefined)
      await noteStockTold(runtime.db, listing, {
        quantity,
        asOf: update.asOf,
        target: targetOf(listing, account),
      });
    await settle(update, answer, runtime);
  }
};

/** Tells one thing that is no figure, and notes what came of it. */
export const sendOther = async (
  update: MarketplaceUpdate,
  listing: MarketplaceListing | undefined,
  adapter: MarketplaceAdapter,
  runtime: MarketplacesRuntime,
): Promise<void> => {
  const answer = await asked([update], () => tell(update, listing, adapter), runtime);
  if (answer.kind === 'accepted' && update.content.kind === 'price' && listing !== undefined)
    await notePriceTold(runtime.db, listing, { price: update.content.price, asOf: update.asOf });
  await settle(update, answer, runtime);
};

const tell = async (
  { content, subject }: MarketplaceUpdate,
  listing: MarketplaceListing | undefined,
  adapter: MarketplaceAdapter,
): Promise<UpdateAnswer> => {
  switch (content.kind) {
    case 'price':
      return listing === undefined ? NOT_LISTED : adapter.setPrice(listing, content.price);
    case 'cancellation':
      return adapter.cancelOrder({ number: content.number, units: content.units, key: subject });
    case 'shipment':
      return adapter.shipOrder({ ...content, key: subject });
    default:
      return { kind: 'refused', because: 'somebody has to decide' };
  }
};

/** A try without an answer is noted before it is reported. */
const asked = async <Answer>(
  updates: readonly MarketplaceUpdate[],
  ask: () => Promise<Answer>,
  runtime: MarketplacesRuntime,
): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    const because = error instanceof Error ? error.message : 'unknown';
    for (const update of updates)
      await saveUpdate(next(triedInVain(update, runtime.clock.now(), because)), [], runtime);
    throw error;
  }
};

const settle = async (
  update: MarketplaceUpdate,
  answer: UpdateAnswer,
  runtime: MarketplacesRuntime,
): Promise<void> => {
  if (answer.kind === 'accepted') return removeUpdate(runtime.db, update);
  const refused = next(refusedUpdate(update, runtime.clock.now(), answer.because));
  await saveUpdate(refused, [updateRefused(refused, answer.because, instant(runtime.clock))], runtime);
};

const next = (update: MarketplaceUpdate): MarketplaceUpdate => ({ ...update, version: update.version + 1 });
