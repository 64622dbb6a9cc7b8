import type { Runtime } from '#shared/runtime.ts';
import type { ImportOptions } from '../model/import-job.ts';
import type { CategoryStep } from '../model/record.ts';
import type { ImportShop } from './shop.ts';

/** Where the import goes to. */
export interface Target extends ImportOptions {
  /** Currencies that the file names, where every price names one. */
  readonly pricedIn?: readonly string[] | undefined;
  readonly shop: ImportShop;
  readonly runtime: Pick<Runtime, 'db' | 'clock'>;
}

/** Makes sure that a category is there, with those it is in, from the widest to the narrowest. */
export type EnsureCategory = (steps: readonly CategoryStep[]) => Promise<void>;

/** The code of a location by its name in the file; it is created when it is missing. */
export type EnsureLocation = (name: string, code?: string) => Promise<string>;

/** A target, and what this import has created there. */
export interface Importing extends Target {
  readonly ensureCategory: EnsureCategory;
  readonly ensureLocation: EnsureLocation;
}
