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

/** A person as other domains see them: the surviving profile, and the ids of those that were merged into it. */
export interface Person {
  readonly customerId: string;
  readonly name?: string;
  readonly mergedIds: readonly string[];
}

/** The person whom our own id or the id of a source system leads to. One call, and one for each merged profile. */
export const personOf = async (db: Database, reference: string): Promise<Person | undefined> => {
  const found = await findPerson(db, customerIdFor(reference));
  if (found === undefined) return undefined;
  const earlier = await Promise.all(
    (found.merges ?? []).map(({ customerId }) => idsOfPerson(db, customerId)),
  );
  return { customerId: found.customerId, name: found.personal.name, mergedIds: earlier.flat() };
};
