import { awsRuntime, type Runtime } from '#shared/runtime.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import type { MarketplaceAdapter } from '../model/marketplace.ts';
import { findModule } from '../providers/registry.ts';

/** What telling marketplaces needs beside every runtime. */
export interface MarketplacesRuntime extends Runtime {
  /** The adapter of a marketplace in this deployment; nothing when it has none. */
  readonly adapterOf: (account: MarketplaceAccount) => MarketplaceAdapter | undefined;
}

export const marketplacesRuntime = (): MarketplacesRuntime => {
  const runtime = awsRuntime();
  const apiUrl = process.env['API_URL'] ?? '';
  return {
    ...runtime,
    adapterOf: (account) => findModule(account.marketplace)?.connect(account, { ...runtime, apiUrl }),
  };
};
