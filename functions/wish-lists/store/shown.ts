import type * as z from 'zod/mini';
import { offerKey, type Offer } from '../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { WishList, WishListLine } from '../model/wish-list.ts';
import type { sharedWishList, wishList } from '../schemas.ts';

type Shown = z.input<typeof sharedWishList>['lines'];

/** Lines with the names the catalog has now; prices and stock are asked of product pages, by channel. */
export const shownLines = async (db: Database, lines: readonly WishListLine[]): Promise<Shown> => {
  const offers = await db.getMany<Offer>(lines.map(({ sku }) => offerKey(sku)));
  return lines.map(({ sku, quantity, kind, addedAt }, at) => ({
    sku,
    name: offers[at]?.name,
    quantity,
    kind,
    addedAt,
  }));
};

export const shownWishList = async (
  db: Database,
  { version, lines, shareId }: WishList,
): Promise<z.input<typeof wishList>> => ({ version, lines: await shownLines(db, lines), shareId });
