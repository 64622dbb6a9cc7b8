import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { householdsErrors } from '../errors.ts';
import type { Household } from '../model/household.ts';
import { householdOfCustomer } from '../store/households.ts';

export const requireHousehold = async (db: Database, customerId: string): Promise<Household> => {
  const found = await householdOfCustomer(db, customerId);
  if (found !== undefined) return found;
  throw problem(householdsErrors.HOUSEHOLD_NOT_FOUND, { detail: `${customerId} is in no household` });
};
