import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { CreditLimits } from '../model/limits.ts';
import { creditItems } from '../table.ts';

export const limitsKey: Key = { table: 'orders', pk: 'CREDIT-LIMITS', sk: 'A' };

export const readLimitsGrants = [may(creditItems.items.limits, 'GetItem')];

/** What somebody said roles may give, or nothing: then the usual holds. */
export const loadLimits = (db: Database): Promise<CreditLimits | undefined> =>
  db.get<CreditLimits>(limitsKey);
