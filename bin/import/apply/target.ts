import type { ShopClient } from '#shared/client/generated.ts';
import type { Pace } from '../pace.ts';

/** Where the import goes to. */
export interface Target {
  readonly shop: ShopClient;
  readonly pace: Pace;
  /** Products are published here, and prices hold here; without it products are kept unpublished. */
  readonly channel?: string;
  /** Of prices that do not name one. */
  readonly currency?: string;
  /** Stock is set here; without it stock is left alone. */
  readonly location?: string;
  /** Where a channel and a location that have to be created are. ISO 3166-1. */
  readonly country?: string;
  /** Units where the source says that there is some, but not how much. */
  readonly unitsInStock?: number;
  /** Where pictures lie whose address is only a path. */
  readonly images?: string;
}

/** Makes sure that a category is there, with those it is in: `['Home', 'Kitchen']`. */
export type EnsureCategory = (path: readonly string[]) => Promise<void>;

/** A target, and what this import has created there. */
export interface Importing extends Target {
  readonly ensureCategory: EnsureCategory;
}
