import { problem } from '#shared/problems/problem.ts';
import { marketplacesErrors } from '../errors.ts';
import type { MarketplaceModule } from '../model/marketplace.ts';
import { findModule } from '../providers/registry.ts';

/** @throws MARKETPLACE_UNKNOWN for one without an adapter, or that this stage does not have */
export const requireModule = (marketplace: string): MarketplaceModule => {
  const found = findModule(marketplace);
  if (found !== undefined && (found.stages !== 'non-production' || process.env['STAGE'] !== 'prod'))
    return found;
  throw problem(marketplacesErrors.MARKETPLACE_UNKNOWN, { detail: `no marketplace ${marketplace}` });
};
