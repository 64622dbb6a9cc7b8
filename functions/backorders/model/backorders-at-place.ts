import type { IncomingStock } from '../../inventory/public.ts';
import type { Backorder, StoredBackorderRule } from './backorder.ts';

/** What is known of a SKU at a location: its rule, what comes, and who waits. */
export interface BackordersAtPlace {
  readonly sku: string;
  readonly locationId: string;
  readonly rule: StoredBackorderRule | undefined;
  readonly incoming: readonly IncomingStock[];
  readonly shelf: number;
  readonly waiting: number;
  readonly queue: readonly Backorder[];
}
