import type { PriceRecord } from './price.ts';
import { isPublicForOne } from './public-context.ts';

/** One change of a price list, as it was written down with it. */
export interface HistoryEntry {
  readonly sku: string;
  readonly currency: string;
  readonly at: string;
  /** Version of the list from then on. */
  readonly version: number;
  readonly by: string;
  readonly reason?: string;
  /** Until when the exception holds that this change is. */
  readonly exceptionUntil?: string;
  /** Who let it through, when it was held for approval. */
  readonly approvedBy?: string;
  readonly change: 'set' | 'removed';
  readonly record: PriceRecord;
  readonly previous?: PriceRecord;
  /** All records of the list from then on that set a public price of one unit. */
  readonly records: readonly PriceRecord[];
}

/** The records that decide what anybody pays for one unit. */
export const publicRecords = (records: readonly PriceRecord[]): readonly PriceRecord[] =>
  records.filter(isPublicForOne);
