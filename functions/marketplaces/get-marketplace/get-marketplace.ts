import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireAccount } from '../requests/require-account.ts';
import { loadHealth } from '../store/health.ts';
import { showMarketplace } from '../view/show-marketplace.ts';
import type { GetMarketplace } from './contract.ts';

export const getMarketplace: UseCase<typeof GetMarketplace, Runtime> = async ({ params }, { db }) => {
  const account = await requireAccount(db, params.marketplace);
  const health = await loadHealth(db, params.marketplace);
  return { status: 200, body: showMarketplace(account, health), version: account.version };
};
