import type { MarketplaceModule } from '../model/marketplace.ts';
import { shopify } from './shopify/marketplace.ts';

/** Marketplaces that send their orders by themselves. A new one is a folder here and a line in this list. */
export const marketplaceModules = [shopify] as const satisfies readonly MarketplaceModule[];

export const marketplaceSecrets: Readonly<Record<string, string>> = Object.fromEntries(
  marketplaceModules.map(({ name, secret }) => [name, secret]),
);
