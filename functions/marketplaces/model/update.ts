import { spreadOf } from '#shared/ids/spread.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { HOUR, MINUTE } from '#shared/time/clock.ts';
import type { UnitsTold, ParcelTold } from './marketplace.ts';

/** What a marketplace is to be told, by what it is about: a newer one of the same takes the place of the older. */
export type UpdateContent =
  | { readonly kind: 'stock'; readonly quantity: number }
  | { readonly kind: 'price'; readonly price: { readonly amount: number; readonly currency: string } }
  | {
      readonly kind: 'cancellation';
      readonly orderId: string;
      readonly number: string;
      /** @default all that is left of the order */
      readonly units?: readonly UnitsTold[];
    }
  | {
      readonly kind: 'shipment';
      readonly orderId: string;
      readonly number: string;
      readonly units: readonly UnitsTold[];
      readonly parcels: readonly ParcelTold[];
    }
  /** The marketplace cancelled an order that cannot be cancelled any more: nothing to tell, somebody has to act. */
  | { readonly kind: 'order_not_cancelled'; readonly orderId: string; readonly number: string };

export interface MarketplaceUpdate extends Versioned {
  readonly marketplace: string;
  /** The SKU, the fulfilment, or the order. */
  readonly subject: string;
  readonly content: UpdateContent;
  /** The instant that makes it newer than another one of the same subject, ISO 8601. */
  readonly asOf: string;
  /** `refused`: the marketplace does not take it; it is not tried again by itself. */
  readonly status: 'waiting' | 'refused';
  /** Times it was sent. */
  readonly tried: number;
  /** ISO 8601 */
  readonly dueAt: string;
  readonly lastFailure?: { readonly at: string; readonly because: string };
}

const FIRST_PAUSE_MS = MINUTE;
const LONGEST_PAUSE_MS = HOUR;

/** After a try whose outcome is not known: due again after a pause that doubles, up to a fifth longer or shorter. */
export const triedInVain = (update: MarketplaceUpdate, at: number, because: string): MarketplaceUpdate => {
  const tried = update.tried + 1;
  const jitter = 0.8 + 0.4 * spreadOf(`${update.subject}#${tried}`);
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tried - 1), LONGEST_PAUSE_MS) * jitter;
  return { ...update, tried, dueAt: new Date(at + pause).toISOString(), lastFailure: failure(at, because) };
};

export const refusedUpdate = (update: MarketplaceUpdate, at: number, because: string): MarketplaceUpdate => ({
  ...update,
  tried: update.tried + 1,
  status: 'refused',
  lastFailure: failure(at, because),
});

const failure = (at: number, because: string) => ({ at: new Date(at).toISOString(), because });
