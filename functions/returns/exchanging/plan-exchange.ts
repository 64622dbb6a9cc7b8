import { planEdit, type PlannedEdit } from '../../editing/public.ts';
import { loadOrderRecord, type OrderContact } from '../../orders/public.ts';
import { exchangeDifference, type ExchangeDifference } from '../../payments/public.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { isProblem, Problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ReturnQuote } from '../model/return.ts';
import type { OrderWithReturns } from '../requests/order-to-return.ts';

/** New goods with their price, tax and stock, and what they cost beside the goods that come back. */
export interface PlannedExchange extends ExchangeDifference {
  readonly edit: PlannedEdit;
  readonly cost: number;
}

/**
 * What the new goods of an exchange cost, and where they come from.
 *
 * @throws GOODS_NOT_AVAILABLE, ORDER_NOT_EDITABLE
 */
export const planExchange = async (
  { order, account }: OrderWithReturns,
  { lines }: { readonly lines: readonly { readonly sku: string; readonly quantity: number }[] },
  quote: Pick<ReturnQuote, 'amount'>,
  cause: Cause,
  runtime: Pick<Runtime, 'db' | 'clock' | 'ids' | 'log'>,
): Promise<PlannedExchange> => {
  const address = await addressOf(runtime.db, order.orderId);
  const requested = { add: lines.map(({ sku, quantity }) => ({ sku, quantity })) };
  const edit = await planEdit({ order, account, address, requested }, cause, runtime).catch(
    (error: unknown) => {
      throw isProblem(error) ? pointedAtExchange(error) : error;
    },
  );
  const cost = edit.added.totals.total;
  return { edit, cost, ...exchangeDifference(cost, quote.amount) };
};

const addressOf = async (db: Runtime['db'], orderId: string): Promise<OrderContact['address']> =>
  (await loadOrderRecord(db, orderId))?.contact?.address;

/** Edits name the goods in a body of their own. */
const pointedAtExchange = ({ contract, details }: Problem): Problem =>
  new Problem(contract, {
    ...details,
    errors: details.errors?.map((each) => ({
      ...each,
      pointer: each.pointer.replace('/body/add/', '/body/exchange/lines/'),
    })),
  });
