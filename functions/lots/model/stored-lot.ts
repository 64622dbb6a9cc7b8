import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { daysLeft, leastLifeDays, type LotRules } from './lot-rules.ts';

/** Units of one lot of a SKU at a location. */
export interface StoredLot extends Versioned {
  readonly sku: string;
  readonly locationId: string;
  readonly lot: string;
  /** ISO 8601 date; absent: it does not expire. */
  readonly expiresOn?: string;
  /** Units that came in and did not leave for an order. */
  readonly quantity: number;
  /** Of the units that are there, where serial numbers are kept. */
  readonly serials?: readonly string[];
  readonly receivedAt: string;
  /** The recall that stopped it. */
  readonly recallId?: string;
}

/** Units of a lot that came in. */
export interface ArrivedLot {
  readonly sku: string;
  readonly lot: string;
  readonly expiresOn?: string | undefined;
  readonly quantity: number;
  readonly serials?: readonly string[] | undefined;
}

/** Units of a lot on their way between two locations. */
export interface MovedLot {
  readonly lot: string;
  readonly expiresOn?: string | undefined;
  readonly quantity: number;
  readonly serials?: readonly string[] | undefined;
}

/** The first units of lots, first expired first; the rest stays. */
export const splitLots = (
  lots: readonly MovedLot[],
  quantity: number,
): { readonly first: readonly MovedLot[]; readonly rest: readonly MovedLot[] } => {
  let open = quantity;
  const split = lots
    .toSorted((a, b) => (expiryOrder(a) < expiryOrder(b) ? -1 : 1))
    .map((lot) => {
      const units = Math.min(open, lot.quantity);
      open -= units;
      return { lot, units };
    });
  const part = (lot: MovedLot, units: number, serials: MovedLot['serials']): readonly MovedLot[] =>
    units === 0 ? [] : [{ ...lot, quantity: units, serials }];
  return {
    first: split.flatMap(({ lot, units }) => part(lot, units, lot.serials?.slice(0, units))),
    rest: split.flatMap(({ lot, units }) => part(lot, lot.quantity - units, lot.serials?.slice(units))),
  };
};

/** Units of a lot that leave for an order. */
export interface LotTake {
  readonly lot: StoredLot;
  readonly quantity: number;
}

export interface LotWish {
  readonly quantity: number;
  readonly channel: string;
  /** Units of which the picker scanned the lot. */
  readonly scanned?: Readonly<Record<string, number>> | undefined;
}

export interface LotPlan {
  readonly takes: readonly LotTake[];
  /** Units for which no lot is there that may be sold. */
  readonly missing: number;
}

/** Whether a lot may leave for a channel: not recalled, and fresh for long enough. */
const maySell = (lot: StoredLot, rules: LotRules, channel: string, now: number): boolean =>
  lot.recallId === undefined &&
  lot.quantity > 0 &&
  (lot.expiresOn === undefined || daysLeft(lot.expiresOn, now) >= leastLifeDays(rules, channel));

/** The lots that units come from: those the picker scanned, then whichever expires first. */
export const planLots = (
  lots: readonly StoredLot[],
  { quantity, channel, scanned = {} }: LotWish,
  rules: LotRules,
  now: number,
): LotPlan => {
  const usable = byExpiry(lots.filter((lot) => maySell(lot, rules, channel, now)));
  const takes = new Map<StoredLot, number>();
  let open = quantity;
  const take = (lot: StoredLot, units: number): void => {
    const taken = Math.min(open, units, lot.quantity - (takes.get(lot) ?? 0));
    if (taken <= 0) return;
    takes.set(lot, (takes.get(lot) ?? 0) + taken);
    open -= taken;
  };
  for (const lot of usable) take(lot, scanned[lot.lot] ?? 0);
  for (const lot of usable) take(lot, open);
  return { takes: [...takes].map(([lot, units]) => ({ lot, quantity: units })), missing: open };
};

/**
 * The lots of units that are moved or have left, by what is known of them: named ones as far as the book has them, then
 * whichever expires first; recalled ones only when named. Units beyond all lots have none.
 */
export const withdrawLots = (
  lots: readonly StoredLot[],
  quantity: number,
  named: Readonly<Record<string, number>> = {},
): readonly LotTake[] => {
  const takes = new Map<StoredLot, number>();
  for (const lot of lots) takes.set(lot, Math.min(lot.quantity, named[lot.lot] ?? 0));
  let open = quantity - Object.values(named).reduce((sum, units) => sum + units, 0);
  for (const lot of byExpiry(lots.filter(({ recallId }) => recallId === undefined))) {
    const taken = takes.get(lot) ?? 0;
    const more = Math.max(0, Math.min(open, lot.quantity - taken));
    takes.set(lot, taken + more);
    open -= more;
  }
  return [...takes].flatMap(([lot, units]) => (units === 0 ? [] : [{ lot, quantity: units }]));
};

/** First expired first. */
export const byExpiry = (lots: readonly StoredLot[]): readonly StoredLot[] =>
  lots.toSorted((a, b) => (expiryOrder(a) < expiryOrder(b) ? -1 : 1));

/** What never expires goes last. */
export const expiryOrder = ({
  expiresOn,
  lot,
}: {
  readonly lot: string;
  readonly expiresOn?: string | undefined;
}): string => `${expiresOn ?? '9999-12-31'}#${lot}`;

/** A lot after units of it came in. */
export const afterArrival = (
  known: StoredLot | undefined,
  { sku, lot, expiresOn, quantity, serials }: ArrivedLot,
  at: { readonly locationId: string; readonly receivedAt: string },
): StoredLot => ({
  ...at,
  ...known,
  sku,
  lot,
  expiresOn: known?.expiresOn ?? expiresOn,
  quantity: (known?.quantity ?? 0) + quantity,
  serials:
    serials === undefined && known?.serials === undefined
      ? undefined
      : [...new Set([...(known?.serials ?? []), ...(serials ?? [])])],
  version: (known?.version ?? 0) + 1,
});

/** A lot after units of it left, at the version it was read in, with the serial numbers that left. */
export const afterTake = ({
  lot,
  quantity,
}: LotTake): {
  readonly lot: StoredLot;
  readonly quantity: number;
  readonly serials?: readonly string[];
} => ({
  quantity,
  lot: { ...lot, quantity: lot.quantity - quantity, serials: lot.serials?.slice(quantity) },
  serials: lot.serials?.slice(0, quantity),
});
