import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { marketplacesErrors } from '../errors.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import { loadAccount } from '../store/accounts.ts';

/** @throws MARKETPLACE_ACCOUNT_NOT_FOUND */
export const requireAccount = async (db: Database, marketplace: string): Promise<MarketplaceAccount> => {
  const found = await loadAccount(db, marketplace);
  if (found !== undefined) return found;
  throw problem(marketplacesErrors.MARKETPLACE_ACCOUNT_NOT_FOUND, {
    detail: `no account at ${marketplace} is connected`,
  });
};
