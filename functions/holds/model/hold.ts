import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { DAY, HOUR } from '#shared/time/clock.ts';
import type { Take, Wanted } from '../../inventory/public.ts';

export type HoldStatus = 'held' | 'spent' | 'released' | 'expired';

export interface HoldLine {
  readonly sku: string;
  readonly quantity: number;
  readonly takes: readonly Take[];
}

/** Stock reserved without an order: a pick-up offer, a phone agent's promise, a marketplace's order on its way. */
export interface Hold extends Versioned {
  readonly holdId: string;
  readonly status: HoldStatus;
  readonly channel: string;
  /** Whom it is for: `customer:cus_…`, or a reference of the client's own. No personal data. */
  readonly owner: string;
  readonly lines: readonly HoldLine[];
  readonly placedAt: string;
  readonly expiresAt: string;
  /** It may be extended once. */
  readonly extended: boolean;
  readonly orderId?: string;
}

/** How long stock may be held, by who asks for it. */
export const longestHold = (asker: 'customer' | 'channel' | 'staff'): number => {
  switch (asker) {
    case 'customer':
      return HOUR;
    case 'channel':
      return DAY;
    case 'staff':
      return 3 * DAY;
  }
};

/** Expiry counts when it is read, whether or not the sweep has come by. */
export const isHeld = (hold: Hold, now: number): boolean =>
  hold.status === 'held' && Date.parse(hold.expiresAt) > now;

/** What a hold gives to the lines of an order, what they still need, and what of the hold is left over. */
export interface Coverage {
  readonly covered: ReadonlyMap<string, readonly Take[]>;
  readonly missing: readonly Wanted[];
  readonly leftover: readonly Take[];
}

/** Lets lines use held units, SKU by SKU. Units of a SKU are either missing or left over, never both. */
export const coverage = (wanted: readonly Wanted[], hold: Pick<Hold, 'lines'>): Coverage => {
  const left = hold.lines.flatMap(({ takes }) => takes).map((take): Mutable<Take> => ({ ...take }));
  const covered = new Map<string, Take[]>();
  const missing: Wanted[] = [];
  for (const line of wanted) {
    let need = line.quantity;
    for (const take of left.filter(({ sku }) => sku === line.sku)) {
      const quantity = Math.min(need, take.quantity);
      if (quantity === 0) continue;
      covered.set(line.lineId, [...(covered.get(line.lineId) ?? []), { ...take, quantity }]);
      take.quantity -= quantity;
      need -= quantity;
    }
    if (need > 0) missing.push({ ...line, quantity: need });
  }
  return { covered, missing, leftover: left.filter(({ quantity }) => quantity > 0) };
};

type Mutable<Of> = { -readonly [Field in keyof Of]: Of[Field] };
