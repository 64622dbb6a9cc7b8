import type { Database } from '#shared/dynamodb/database.ts';
import { customerIdFor } from '../model/customer-id.ts';
import { contactOf } from '../store/contact.ts';
import { customerNotFound } from './customer-not-found.ts';

/** Refuses the reference of nobody. */
export const requireCustomer = async (db: Database, reference: string): Promise<void> => {
  if ((await contactOf(db, customerIdFor(reference))) === undefined) throw customerNotFound(reference);
};
