import { taxErrors } from '../../tax/errors.ts';
import { findRegion, loadTaxRules, type TaxPlace } from '../../tax/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { RequestedDelivery } from '../model/request.ts';

/** The region an order is taxed in; refused where its state decides the tax and is not known. */
export const taxRegionOf = async (
  place: TaxPlace | undefined,
  { method }: RequestedDelivery,
  { db, clock }: Runtime,
): Promise<string | undefined> => {
  if (place === undefined) return undefined;
  const found = findRegion(place, await loadTaxRules(db, clock.now()));
  if (found.kind === 'region') return found.region;
  const { detail } = found;
  const pointer = method === 'pickup' ? '/body/delivery/locationId' : '/body/delivery/address/province';
  throw problem(taxErrors.TAX_REGION_UNKNOWN, {
    detail,
    errors: [{ pointer, code: 'TAX_REGION_UNKNOWN', detail }],
  });
};
