import type { Database } from '#shared/dynamodb/database.ts';
import { customerIdFor } from '../model/customer-id.ts';
import type { Person } from '../store/person.ts';
import { contactOf } from '../store/contact.ts';
import { customerNotFound } from './customer-not-found.ts';

/** Refuses the reference of nobody. */
export const requireCustomer = async (db: Database, reference: string): Promise<void> => {
  if ((await contactOf(db, customerIdFor(reference))) === undefined) throw customerNotFound(reference);
};

/** The person who was found for a reference, or the refusal. */
export const requirePerson = (person: Person | undefined, reference: string): Person => {
  if (person === undefined) throw customerNotFound(reference);
  return person;
};
