import { skuNotFound, type Shortage } from '../../inventory/public.ts';
import type { UnitsToHold } from '../store/units-to-hold.ts';

/** What is short because nobody knows it does not exist. */
export const refuseUnknown = ({ unknown }: UnitsToHold, shortages: readonly Shortage[]): void => {
  const missing = shortages.find(({ lineId, available }) => available === 0 && unknown.has(lineId));
  if (missing !== undefined) throw skuNotFound(missing.sku, `/body/lines/${missing.lineId}/sku`);
};
