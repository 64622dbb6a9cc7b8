import {
  deliveryGroupsOf,
  fulfilmentOf,
  quantitiesOf,
  type Order,
  type OrderContact,
} from '../../orders/public.ts';
import { findRegion, loadTaxRules } from '../../tax/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { editingErrors } from '../errors.ts';

type Address = OrderContact['address'];

/**
 * Refuses an address for goods that are picked or gone, or one that changes the tax: fee and tax stay as they were
 * charged.
 *
 * @throws ADDRESS_NOT_CHANGEABLE
 */
export const requireAddressChange = async (
  order: Order,
  { before, after }: { readonly before: Address; readonly after: Address },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<void> => {
  if (after === undefined) return;
  const shipped = deliveryGroupsOf(order).filter(({ method }) => method === 'ship');
  if (shipped.length === 0) throw refusal('nothing of the order is shipped');
  if (before === undefined) throw refusal('the address of the order was erased, or there was none');
  const ids = shipped.flatMap(({ lineIds }) => lineIds);
  const begun = order.lines.some((line) => {
    const { picked, shipped: sent, delivered, returned } = quantitiesOf(line);
    return ids.includes(line.lineId) && picked + sent + delivered + returned > 0;
  });
  if (begun) throw refusal(`goods of the order are picked or on their way (${fulfilmentOf(order)})`);
  const rules = await loadTaxRules(db, clock.now());
  const [was, is] = [findRegion(before, rules), findRegion(after, rules)];
  if (is.kind !== 'region') throw refusal(is.detail);
  if (was.kind === 'region' && was.region !== is.region)
    throw refusal(`it is taxed in ${is.region}, the order was in ${was.region}`);
};

const refusal = (detail: string) =>
  problem(editingErrors.ADDRESS_NOT_CHANGEABLE, {
    detail,
    errors: [{ pointer: '/body/address', code: 'ADDRESS_NOT_CHANGEABLE', detail }],
  });
