import { taxErrors } from '../../tax/errors.ts';
import { findRegion, loadTaxRules, type TaxPlace } from '../../tax/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { RequestedGroup } from '../model/requested-groups.ts';

/** The region an order is taxed in; refused where its state decides the tax and is not known. */
export const taxRegionOf = async (
  place: TaxPlace | undefined,
  { wanted: { method }, pointer: group }: RequestedGroup,
  { db, clock }: Runtime,
): Promise<string | undefined> => {
  if (place === undefined) return undefined;
  const found = findRegion(place, await loadTaxRules(db, clock.now()));
  if (found.kind === 'region') return found.region;
  const { detail } = found;
  const pointer = `${group}/${method === 'pickup' ? 'locationId' : 'address/province'}`;
  throw problem(taxErrors.TAX_REGION_UNKNOWN, {
    detail,
    errors: [{ pointer, code: 'TAX_REGION_UNKNOWN', detail }],
  });
};
