import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { MAX_LINES } from '../../orders/public.ts';
import { roomTaken, type Cart } from '../model/cart.ts';
import { mergeLines } from '../model/merge.ts';
import { cartsItems } from '../table.ts';
import { cartKey, currentCartKey } from './carts.ts';
import { currentCart } from './current-cart.ts';

const { cart: cartItem, current } = cartsItems.items;

/** What a function needs to let carts follow a merge of customers. */
export const cartsFollowMergeGrants = [
  may(cartItem, 'GetItem', 'PutItem'),
  may(current, 'GetItem', 'PutItem', 'DeleteItem'),
];

/** One of the carts changed since it was read. */
class CartChanged extends Error {}
const isChanged = (error: unknown): boolean => error instanceof CartChanged;

interface MergedOwners {
  readonly customerId: string;
  readonly absorbedId: string;
  readonly mergeId: string;
}

/**
 * The open cart of a merged customer becomes the surviving one's; when both have one in the same currency, quantities
 * add up in the surviving one's. Repeated, it changes nothing. Stock and prices are checked when the cart is shown.
 */
export const followCartMerge = (
  owners: MergedOwners,
  { db, clock }: { db: Database; clock: Clock },
): Promise<void> =>
  decideAgain(isChanged, async () => {
    const [own, other] = await Promise.all([
      currentCart(db, owners.customerId),
      currentCart(db, owners.absorbedId),
    ]);
    if (other === undefined) return;
    const changedAt = instant(clock);
    if (own === undefined) {
      const { credits: _theirs, ...cart } = other;
      const handedOver = { customerId: owners.customerId, mergedFrom: owners.mergeId, changedAt };
      return save(db, [{ ...cart, ...handedOver, version: cart.version + 1 }], owners);
    }
    const lines = mergeLines('sum', { guest: other.lines, existing: own.lines }, () => Infinity);
    if (own.currency !== other.currency || roomTaken({ ...own, lines }) > MAX_LINES) return;
    const { discount: _given, savings: _seen, ...cart } = own;
    return save(
      db,
      [
        { ...cart, lines, changedAt, version: own.version + 1 },
        { ...other, status: 'merged', mergedInto: own.cartId, changedAt, version: other.version + 1 },
      ],
      owners,
    );
  });

/** A cart that came with the merge goes back while it is open; lines that were added up stay. */
export const undoCartMerge = (
  { customerId, absorbedId, mergeId }: MergedOwners,
  { db, clock }: { db: Database; clock: Clock },
): Promise<void> =>
  decideAgain(isChanged, async () => {
    const cart = await currentCart(db, customerId);
    if (cart?.mergedFrom !== mergeId) return;
    const { mergedFrom: _merge, credits: _theirs, ...own } = cart;
    const back = { ...own, customerId: absorbedId, changedAt: instant(clock), version: cart.version + 1 };
    await save(db, [back], { customerId: absorbedId, absorbedId: customerId, mergeId });
  });

const save = (
  db: Database,
  carts: readonly Cart[],
  { customerId, absorbedId }: MergedOwners,
): Promise<void> =>
  commit(db, [
    {
      actions: [
        ...carts.map((cart) => saveAction(cartKey(cart.cartId), cart)),
        ...carts.slice(0, 1).map(({ cartId }) => put(currentCartKey(customerId), { cartId })),
        remove(currentCartKey(absorbedId)),
      ],
      refused: () => new CartChanged(),
    },
  ]);
