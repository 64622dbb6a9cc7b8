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
  readonly recentKeys?: readonly RecentKey[];
}
