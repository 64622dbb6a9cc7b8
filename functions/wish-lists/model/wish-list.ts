import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** Lines of one list; a list is one item, read with one call. */
export const MAX_WISHES = 200;

/** `saved`: saved for later, out of the cart. `wish`: wanted some day. */
export interface WishListLine {
  readonly sku: string;
  readonly quantity: number;
  readonly kind: 'wish' | 'saved';
  /** ISO 8601 */
  readonly addedAt: string;
}

export interface WishList extends Versioned {
  readonly customerId: string;
  /** In the order they were added. */
  readonly lines: readonly WishListLine[];
  /** Whoever knows it sees the list. */
  readonly shareId?: string;
}

/** Version 0: it is not stored. */
export const emptyWishList = (customerId: string): WishList => ({ customerId, version: 0, lines: [] });

/** The list with a line, new or changed; a changed line stays where it is. Nothing when it is so already. */
export const withLine = (list: WishList, line: WishListLine): WishList | undefined => {
  const known = list.lines.find(({ sku }) => sku === line.sku);
  if (known === undefined) return next(list, [...list.lines, line]);
  if (known.quantity === line.quantity && known.kind === line.kind) return undefined;
  const { addedAt } = known;
  return next(
    list,
    list.lines.map((each) => (each === known ? { ...line, addedAt } : each)),
  );
};

export const withoutLine = (list: WishList, sku: string): WishList | undefined =>
  list.lines.some((line) => line.sku === sku)
    ? next(
        list,
        list.lines.filter((line) => line.sku !== sku),
      )
    : undefined;

/**
 * A guest's list joins the customer's: what both have keeps the larger quantity, so that joining it twice changes
 * nothing. Lines beyond the limit are left out, the guest's last ones first.
 */
export const merged = (list: WishList, guest: readonly WishListLine[]): WishList | undefined => {
  const after = guest.reduce<WishList>((all, line) => {
    const known = all.lines.find(({ sku }) => sku === line.sku);
    if (known === undefined && all.lines.length >= MAX_WISHES) return all;
    const quantity = Math.max(known?.quantity ?? 0, line.quantity);
    return withLine(all, { ...line, kind: known?.kind ?? line.kind, quantity }) ?? all;
  }, list);
  return after === list ? undefined : { ...after, version: list.version + 1 };
};

const next = (list: WishList, lines: readonly WishListLine[]): WishList => ({
  ...list,
  version: list.version + 1,
  lines,
});
