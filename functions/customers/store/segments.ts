import type { Database } from '#shared/dynamodb/database.ts';
import { findProfile } from './find-profile.ts';

/** The segments a customer is in; one call. */
export const segmentsOf = async (db: Database, customerId: string): Promise<readonly string[]> =>
  (await findProfile(db, customerId))?.segments ?? [];
