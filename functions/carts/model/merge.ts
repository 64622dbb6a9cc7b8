import type { CartLine } from './cart.ts';

/**
 * How a guest's cart and the customer's own become one.
 * - `sum`: quantities add up, as far as stock goes (ours).
 * - `guest`: the guest's lines replace the customer's.
 * - `existing`: the customer's lines stay; the guest's are dropped.
 * - `guest-if-existing-empty`: the guest's lines, unless the customer has some.
 * - `merge`: the customer's lines, with the guest's quantity where both have one.
 */
export const mergePolicies = ['sum', 'guest', 'existing', 'guest-if-existing-empty', 'merge'] as const;
export type MergePolicy = (typeof mergePolicies)[number];

/** Most units of one SKU in a cart. */
export const MAX_QUANTITY = 9999;

/**
 * The lines of the merged cart.
 *
 * @param available what the channel can promise of a SKU; caps what `sum` adds, never what was already there
 */
export const mergeLines = (
  policy: MergePolicy,
  carts: {
    readonly guest: readonly CartLine[];
    readonly existing: readonly CartLine[];
  },
  available: (sku: string) => number,
): readonly CartLine[] => {
  const { guest, existing } = carts;
  switch (policy) {
    case 'guest':
      return guest;
    case 'existing':
      return existing;
    case 'guest-if-existing-empty':
      return existing.length === 0 ? guest : existing;
    case 'merge':
      return combine(existing, guest, (_own, theirs) => theirs.quantity);
    case 'sum':
      return combine(existing, guest, (own, theirs) =>
        capped(own.quantity, own.quantity + theirs.quantity, available(own.sku)),
      );
  }
};

const capped = (own: number, wanted: number, available: number): number =>
  Math.max(own, Math.min(wanted, available, MAX_QUANTITY));

const combine = (
  existing: readonly CartLine[],
  guest: readonly CartLine[],
  quantity: (own: CartLine, theirs: CartLine) => number,
): readonly CartLine[] => {
  const kept = existing.map((own) => {
    const theirs = guest.find(({ sku }) => sku === own.sku);
    return theirs === undefined ? own : { ...own, quantity: quantity(own, theirs) };
  });
  return [...kept, ...guest.filter(({ sku }) => !existing.some((own) => own.sku === sku))];
};
