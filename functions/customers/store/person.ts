import type { Database } from '#shared/dynamodb/database.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { findPerson, findProfile } from './find-profile.ts';

/** The customer whom our own id or the id of a source system leads to, also over a merge. One call. */
export const personIdFor = async (db: Database, reference: string): Promise<string> => {
  const customerId = customerIdFor(reference);
  return (await findPerson(db, customerId))?.customerId ?? customerId;
};

/** A customer and everybody who was merged into them: some records still bear the old id. */
export const idsOfPerson = async (db: Database, customerId: string): Promise<readonly string[]> => {
  const merges = (await findProfile(db, customerId))?.merges ?? [];
  const earlier = await Promise.all(merges.map((merge) => idsOfPerson(db, merge.customerId)));
  return [customerId, ...earlier.flat()];
};

/** Whether a merge still holds. */
export const isMergeStanding = async (
  db: Database,
  { absorbedId, mergeId }: { readonly absorbedId: string; readonly mergeId: string },
): Promise<boolean> => (await findProfile(db, absorbedId))?.mergedInto?.mergeId === mergeId;
