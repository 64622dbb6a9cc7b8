import type { RecentKey } from '#shared/idempotency/recent-keys.ts';

/** A wave: fulfilments of one location that are picked on one walk. */
export interface PickList {
  readonly pickListId: string;
  readonly version: 1;
  readonly locationId: string;
  readonly fulfilmentIds: readonly string[];
  readonly createdAt: string;
  /** `actorReference` of who picks. */
  readonly createdBy: string;
  /** Where each SKU is found, as known when the list was made; absent where nothing is known. */
  readonly stops?: Readonly<Record<string, PickStop>>;
  readonly recentKeys?: readonly RecentKey[];
}

/** Where units of a SKU are taken from. */
export interface PickStop {
  /** Absent where the location has no bins. */
  readonly bin?: { readonly binId: string; readonly walkOrder: number };
  /** First expired, first out. */
  readonly lots?: readonly {
    readonly lot: string;
    readonly expiresOn?: string;
    readonly quantity: number;
  }[];
}
