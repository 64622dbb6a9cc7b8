import type { Database, Key, Page, PageRequest } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { DraftExpired } from '../events.ts';
import type { Cart } from '../model/cart.ts';
import { cartKey } from './carts.ts';

/** A draft as it stands on the list of those that are open. */
export interface ListedDraft {
  readonly cartId: string;
  readonly expiresAt: string;
}

const DRAFTS = 'DRAFTS';

const draftKey = ({ expiresAt, cartId }: ListedDraft): Key => ({
  table: 'orders',
  pk: DRAFTS,
  sk: `${expiresAt}#${cartId}`,
});

/** Puts a new draft on the list. */
export const listDraftParts = ({ cartId, draft, ttl }: Cart): readonly TransactionPart[] => {
  if (draft === undefined) return [];
  const { expiresAt } = draft;
  const key = draftKey({ cartId, expiresAt });
  return [
    {
      actions: [put(key, { cartId, expiresAt, ttl })],
      refused: () => undefined,
    },
  ];
};

/** Drafts by the time they expire, the next first; those that became orders are among them for a while. */
export const listedDrafts = (db: Pick<Database, 'query'>, page: PageRequest): Promise<Page<ListedDraft>> =>
  db.query<ListedDraft>('orders', DRAFTS, { ...page, consistent: true });

export const loadDraftCarts = async (
  db: Pick<Database, 'getMany'>,
  drafts: readonly ListedDraft[],
): Promise<readonly (Cart | undefined)[]> => db.getMany<Cart>(drafts.map(({ cartId }) => cartKey(cartId)));

/** Somebody else took it off the list. */
class DraftGone extends Error {}

/** Takes a draft off the list; one that nobody accepted says so, once. */
export const endDraft = async (
  listed: ListedDraft,
  cart: Cart | undefined,
  cause: Cause,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> => {
  const events = cart?.status === 'open' ? [draftExpired(cart, listed, cause, clock)] : [];
  try {
    await commit(db, [
      {
        actions: [remove(draftKey(listed), [['pk', 'exists']])],
        refused: () => new DraftGone(),
      },
      outboxPart(clock, cartKey(listed.cartId), events),
    ]);
  } catch (error) {
    if (!(error instanceof DraftGone)) throw error;
  }
};

const draftExpired = (
  { cartId, version, channel, customerId, soldAt, lines }: Cart,
  { expiresAt }: ListedDraft,
  cause: Cause,
  clock: Clock,
) =>
  eventOf(DraftExpired, {
    aggregateId: cartId,
    aggregateVersion: version,
    occurredAt: instant(clock),
    channel,
    cause,
    data: {
      cartId,
      channel,
      customerId,
      soldAt,
      units: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      expiresAt,
    },
  });
