import type { Database } from '../dynamodb/database.ts';
import type { Runtime } from '../runtime.ts';
import type { PersonalRecord } from './personal-record.ts';

/** What of an order a domain needs to find what it holds beside it. */
export interface OrderOfSubject {
  readonly orderId: string;
  readonly currency: string;
  readonly lines: readonly { readonly lineId: string }[];
}

/** One id of a person; a person who was merged has several, and each is asked for. */
export interface DataSubject {
  readonly customerId: string;
  /** Every order of this id, newest first. */
  readonly orders: readonly OrderOfSubject[];
}

export interface Holdings {
  readonly records: readonly PersonalRecord[];
  /** What must be finished before this may be erased: `order o-1`. @default nothing */
  readonly blockers?: readonly string[];
}

/**
 * Finds what a domain holds about a person: `personalData` of its `personal-data.ts`. It is asked twice around an
 * erasure; whatever it still finds then and may be erased fails the request.
 */
export type FindPersonalData = (db: Database, subject: DataSubject) => Promise<Holdings>;

/** The runtime of a function that is given what every domain declares. */
export interface PersonalDataRuntime extends Runtime {
  /** By domain, in the order of `functions/domains.ts`. */
  readonly personalData: readonly FindPersonalData[];
}
