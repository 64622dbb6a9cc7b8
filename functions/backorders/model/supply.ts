/** Units on their way, and when they come. */
export interface SupplyUnits {
  readonly quantity: number;
  /** ISO 8601; absent while nobody knows. */
  readonly expectedAt?: string | undefined;
}

/** What back-orders of a SKU at a location can count on. */
export interface Supply<Incoming extends SupplyUnits = SupplyUnits> {
  /** Units that lie there and may be given to them. */
  readonly shelf: number;
  /** The earliest first. */
  readonly incoming: readonly Incoming[];
}

export type SupplyPromise<Incoming extends SupplyUnits = SupplyUnits> =
  | { readonly kind: 'promised'; readonly promisedAt: string; readonly relied: readonly Incoming[] }
  | { readonly kind: 'short'; readonly promisable: number };

/**
 * Whether so many more units can be promised, and for when: those that wait already come first, and only what comes at a
 * known time from now on counts.
 *
 * @param waiting units that back-orders wait for already
 */
export const promiseOf = <Incoming extends SupplyUnits>(
  { shelf, incoming }: Supply<Incoming>,
  waiting: number,
  quantity: number,
  now: string,
): SupplyPromise<Incoming> => {
  // Of what lies there, only what is kept for back-orders counts: the rest may be sold before this one is saved.
  const ahead = waiting - Math.min(shelf, waiting);
  const dated = incoming.filter(({ expectedAt }) => expectedAt !== undefined && expectedAt > now);
  let covered = 0;
  for (const [at, each] of dated.entries()) {
    covered += each.quantity;
    if (covered >= ahead + quantity && each.expectedAt !== undefined)
      return { kind: 'promised', promisedAt: each.expectedAt, relied: dated.slice(0, at + 1) };
  }
  return { kind: 'short', promisable: Math.max(0, covered - ahead) };
};

/**
 * When each back-order can be filled, first come first served; nothing for those that no supply covers.
 *
 * @param now the date of those that what lies there covers
 */
export const datesOf = (
  { shelf, incoming }: Supply,
  queue: readonly { readonly quantity: number }[],
  now: string,
): readonly (string | undefined)[] => {
  const supply: readonly SupplyUnits[] = [{ quantity: shelf, expectedAt: now }, ...incoming];
  let needed = 0;
  return queue.map(({ quantity }) => {
    needed += quantity;
    let covered = 0;
    return supply.find((each) => (covered += each.quantity) >= needed)?.expectedAt;
  });
};

/** The back-orders that what lies there fills: whole ones, and none before those ahead of it. */
export const filledBy = <Waiting extends { readonly quantity: number }>(
  shelf: number,
  queue: readonly Waiting[],
): readonly Waiting[] => {
  let left = shelf;
  const end = queue.findIndex(({ quantity }) => (left -= quantity) < 0);
  return end === -1 ? queue : queue.slice(0, end);
};

/** Units of supply that nobody waits for: what may be promised still. */
export const promisableOf = (supply: Supply, waiting: number, now: string): number => {
  const answer = promiseOf(supply, waiting, Number.MAX_SAFE_INTEGER, now);
  return answer.kind === 'short' ? answer.promisable : 0;
};
