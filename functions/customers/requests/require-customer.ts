import type { Database } from '#shared/dynamodb/database.ts';
import { customerIdFor } from '../model/customer-id.ts';
import type { Profile } from '../model/profile.ts';
import { findPerson } from '../store/find-profile.ts';
import { personOf, type Person } from '../store/person.ts';
import { customerNotFound } from './customer-not-found.ts';

/** The profile to which our own id or the id of a source system leads, also over a merge; the reference of nobody is refused. */
export const requireProfile = async (db: Database, reference: string): Promise<Profile> => {
  const found = await findPerson(db, customerIdFor(reference));
  if (found === undefined) throw customerNotFound(reference);
  return found;
};

/** Its id. */
export const requirePersonId = async (db: Database, reference: string): Promise<string> =>
  (await requireProfile(db, reference)).customerId;

/** The same as other domains see them. */
export const requirePerson = async (db: Database, reference: string): Promise<Person> => {
  const person = await personOf(db, reference);
  if (person === undefined) throw customerNotFound(reference);
  return person;
};
