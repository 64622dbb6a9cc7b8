import type { Task } from '#shared/events/events-handler.ts';
import { allAccounts } from '../store/accounts.ts';
import type { MarketplacesRuntime } from '../telling/runtime.ts';
import { synchronise } from '../telling/synchronise.ts';

/** Tells every marketplace what is news to it. None waits for another, and the failure of one stops no other. */
export const pushToMarketplaces: Task<MarketplacesRuntime> = async (_input, runtime) => {
  const accounts = await allAccounts(runtime.db);
  await Promise.all(
    accounts.map((account) =>
      synchronise(account, runtime).catch((error: unknown) => {
        runtime.log.error('marketplace not told', { aggregateId: account.marketplace, error });
      }),
    ),
  );
};
