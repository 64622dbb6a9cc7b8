import type { UseCase } from '#shared/http/request.ts';
import { requireAccount } from '../requests/require-account.ts';
import { loadHealth } from '../store/health.ts';
import type { MarketplacesRuntime } from '../telling/runtime.ts';
import { synchronise } from '../telling/synchronise.ts';
import { showMarketplace } from '../view/show-marketplace.ts';
import type { SynchroniseMarketplace } from './contract.ts';

export const synchroniseMarketplace: UseCase<typeof SynchroniseMarketplace, MarketplacesRuntime> = async (
  { params },
  runtime,
) => {
  const account = await requireAccount(runtime.db, params.marketplace);
  const outcome = await synchronise(account, runtime, true);
  const health = await loadHealth(runtime.db, params.marketplace);
  return { status: 200, body: { outcome, marketplace: showMarketplace(account, health) } };
};
