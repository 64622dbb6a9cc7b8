import type { MarketplaceModule } from '../model/marketplace.ts';
import { sandbox } from './sandbox/marketplace.ts';
import { shopify } from './shopify/marketplace.ts';

/** The marketplaces there are. A new one is a folder here and a line in this list. */
export const marketplaceModules: readonly MarketplaceModule[] = [sandbox, shopify];

export const findModule = (marketplace: string): MarketplaceModule | undefined =>
  marketplaceModules.find(({ name }) => name === marketplace);

/** What each secret is for, by its name. */
export const marketplaceSecrets: Readonly<Record<string, string>> = Object.fromEntries(
  marketplaceModules.flatMap(({ secrets }) => Object.entries(secrets)),
);
