import type { Cart } from '../../carts/public.ts';
import { UNPAID_ORDERS, type Channel } from '../../channels/public.ts';
import { recentOrdersKey, rememberOrderPart, unpaidAmong, type RecentOrders } from '../../orders/public.ts';
import { hasScopeIn } from '#shared/actors/actor.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { ItemsByKey } from '#shared/dynamodb/read-by-key.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { guestKeyOf, networkKeyOf } from './buyer-keys.ts';

/** One list of orders that this order joins, and how many of them may be open and unpaid. */
export interface BuyerList {
  readonly buyerKey: string;
  readonly key: Key;
  /** @default not limited */
  readonly most?: number | undefined;
  readonly whose: 'buyer' | 'network address';
}

/** A list as it was read, less what needs not be kept of it. */
export interface BuyerOrders extends BuyerList {
  readonly read?: RecentOrders | undefined;
  readonly kept?: readonly string[] | undefined;
  /** How many of them are open and unpaid, once that was asked. */
  readonly unpaid?: number | undefined;
}

/**
 * The lists that an order of this cart joins: of a customer always, so that one order is their first; of guests where
 * the channel limits them. Staff and machine clients are not limited, and their sales to nobody in particular are in no
 * list.
 */
export const buyerListsOf = async (
  { customerId }: Pick<Cart, 'customerId'>,
  { code, orderLimits = { unpaidOrders: UNPAID_ORDERS } }: Channel,
  request: Pick<CheckoutRequest, 'actor' | 'body' | 'origin'>,
  { secrets }: Pick<Runtime, 'secrets'>,
): Promise<readonly BuyerList[]> => {
  const isStaff = hasScopeIn(request.actor, 'carts.write', code);
  const { unpaidOrders, unpaidOrdersPerAddress } = isStaff ? {} : orderLimits;
  if (customerId !== undefined) return [listOf(customerId, 'buyer', unpaidOrders)];
  return [
    ...(unpaidOrders === undefined
      ? []
      : [listOf(await guestKeyOf(request, secrets), 'buyer', unpaidOrders)]),
    ...(unpaidOrdersPerAddress === undefined
      ? []
      : [listOf(await networkKeyOf(request, secrets), 'network address', unpaidOrdersPerAddress)]),
  ];
};

const listOf = (buyerKey: string, whose: BuyerList['whose'], most?: number): BuyerList => ({
  buyerKey,
  key: recentOrdersKey(buyerKey),
  most,
  whose,
});

/**
 * The lists as they were read with the prices, and those that are full of open unpaid orders. Only a list that is as
 * long as its limit is looked through, by one call more: what was paid or has ended leaves it.
 */
export const readBuyerOrders = async (
  lists: readonly BuyerList[],
  read: ItemsByKey,
  { db, at }: { readonly db: Runtime['db']; readonly at: number },
): Promise<{ readonly orders: readonly BuyerOrders[]; readonly full: readonly BuyerOrders[] }> => {
  const orders = await Promise.all(
    lists.map(async (list): Promise<BuyerOrders> => {
      const found = { ...list, read: read.of<RecentOrders>(list.key) };
      const listed = found.read?.orders ?? [];
      return list.most === undefined || listed.length < list.most
        ? found
        : lookedThrough(found, listed, { db, at });
    }),
  );
  return { orders, full: orders.filter(({ unpaid = 0, most = Infinity }) => unpaid >= most) };
};

const lookedThrough = async (
  found: BuyerOrders,
  listed: readonly string[],
  { db, at }: { readonly db: Runtime['db']; readonly at: number },
): Promise<BuyerOrders> => {
  const unpaid = await unpaidAmong(db, listed, new Date(at).toISOString());
  // The newest stays whatever became of it: the index of orders may not know it yet.
  const kept = listed.filter((orderId, place) => unpaid.includes(orderId) || place === listed.length - 1);
  return { ...found, kept, unpaid: unpaid.length };
};

/** Adds the order to the lists of its buyer. */
export const rememberOrderParts = (
  lists: readonly BuyerOrders[],
  orderId: string,
  { clock }: Pick<Runtime, 'clock'>,
): readonly TransactionPart[] =>
  lists.map(({ buyerKey, read, kept }) => rememberOrderPart(buyerKey, { read, kept }, { orderId, clock }));
