import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { eventOf, type Cause } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { WishListChanged } from '../events.ts';
import { emptyWishList, type WishList } from '../model/wish-list.ts';
import { wishListsItems } from '../table.ts';

const { wishList, share, wishListEvent } = wishListsItems.items;

export const wishListGrants = [
  may(wishList, 'GetItem', 'PutItem'),
  may(share, 'GetItem', 'PutItem', 'DeleteItem'),
  may(wishListEvent, 'PutItem'),
];
export const wishListRecordsGrants = [may(wishList, 'GetItem', 'DeleteItem'), may(share, 'DeleteItem')];

const partition = (customerId: string) => ({ table: 'customers', pk: `WL#${customerId}` }) as const;
const wishListKey = (customerId: string): Key => ({ ...partition(customerId), sk: 'A' });
const shareKey = (shareId: string): Key => ({ table: 'customers', pk: `WLS#${shareId}`, sk: 'A' });

/** Another device changed the list since it was read: decide again. */
class WishListMoved extends Error {}

export const loadWishList = async (db: Database, customerId: string): Promise<WishList> =>
  (await db.get<WishList>(wishListKey(customerId))) ?? emptyWishList(customerId);

/** The list that a link shows; nothing once it is shared no more. */
export const loadShared = async (db: Database, shareId: string): Promise<WishList | undefined> => {
  const owner = await db.get<{ readonly customerId: string }>(shareKey(shareId));
  const list = owner === undefined ? undefined : await loadWishList(db, owner.customerId);
  return list?.shareId === shareId ? list : undefined;
};

/** Reads, decides and writes, with what is told of it; a decision for nothing leaves the list as it is. */
export const changeWishList = (
  customerId: string,
  decide: (list: WishList) => WishList | undefined,
  cause: Cause,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<WishList> =>
  decideAgain(isMoved, async () => {
    const before = await loadWishList(db, customerId);
    const after = decide(before);
    if (after === undefined) return before;
    const event = changedEvent(before, after, { at: instant(clock), cause });
    await commit(db, [
      { actions: [saveAction(wishListKey(customerId), after)], refused: () => new WishListMoved() },
      { actions: shareActions(before, after), refused: () => undefined },
      outboxPart(clock, partition(customerId), event),
    ]);
    return after;
  });

const isMoved = (error: unknown): boolean => error instanceof WishListMoved;

const shareActions = (before: WishList, { shareId, customerId }: WishList) => {
  if (before.shareId === shareId) return [];
  return [
    ...(before.shareId === undefined ? [] : [remove(shareKey(before.shareId))]),
    ...(shareId === undefined ? [] : [put(shareKey(shareId), { customerId })]),
  ];
};

/** Sharing it changes no line, and is told nobody. */
const changedEvent = (
  before: WishList,
  { customerId, version, lines }: WishList,
  { at, cause }: { readonly at: string; readonly cause: Cause },
) => {
  if (before.lines === lines) return [];
  const skusOf = (list: Pick<WishList, 'lines'>) => list.lines.map(({ sku }) => sku);
  const added = skusOf({ lines }).filter((sku) => !skusOf(before).includes(sku));
  const removed = skusOf(before).filter((sku) => !skusOf({ lines }).includes(sku));
  const facts = { aggregateId: `wish-list:${customerId}`, aggregateVersion: version, occurredAt: at, cause };
  return [eventOf(WishListChanged, { ...facts, data: { customerId, added, removed, lines: lines.length } })];
};

/** The list, for an export or an erasure. */
export const wishListRecords = async (
  db: Database,
  customerId: string,
): Promise<readonly PersonalRecord[]> => {
  const list = await db.get<WishList>(wishListKey(customerId));
  if (list === undefined) return [];
  const shared = list.shareId === undefined ? [] : [remove(shareKey(list.shareId))];
  return [
    {
      kind: 'wish_list',
      content: contentOf(list, ['version', 'shareId']),
      erase: [...shared, remove(wishListKey(customerId))],
    },
  ];
};
