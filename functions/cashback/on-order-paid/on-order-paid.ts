import type { OrderPaid } from '../../orders/events.ts';
import { loadOrder, type Order } from '../../orders/public.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { ConsumerRuntime } from '#shared/events/inbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { earningsOf } from '../model/earnings.ts';
import { mayHold } from '../model/rule.ts';
import { applyOrderChange, type CashbackInstruction } from '../store/apply-order-change.ts';
import { openRules } from '../store/limits.ts';
import { orderFacts, readPaidOrder } from '../store/read-paid-order.ts';
import { readRules } from '../store/rules.ts';

/** Gives the customer of a paid order what the rules say, pending for a while. Guests get none. */
export const onOrderPaid: Consumer<typeof OrderPaid, ConsumerRuntime> = async (event, runtime) => {
  const { orderId, customerId, currency } = event.data;
  if (customerId === undefined) return;
  const order = await loadOrder(runtime.db, orderId);
  if (order === undefined) return;
  await applyOrderChange(
    { orderId, customerId, currency },
    () => earned({ ...order, customerId }, event.metadata.occurredAt, runtime),
    event,
    runtime,
  );
};

/** Nothing where no rule holds: then there is nothing to keep of the order either. */
const earned = async (
  order: Order & { readonly customerId: string },
  paidAt: string,
  runtime: Runtime,
): Promise<CashbackInstruction | undefined> => {
  const { db } = runtime;
  const facts = orderFacts(order, paidAt);
  const rules = (await readRules(db)).filter((rule) => mayHold(rule, facts));
  if (rules.length === 0) return undefined;
  const [paid, open] = await Promise.all([
    readPaidOrder(order, { facts, rules }, runtime),
    openRules(db, rules, { customerId: order.customerId, paidAt }),
  ]);
  const earnings = earningsOf(paid, open);
  return earnings.length === 0 ? undefined : { kind: 'paid', money: paid.money, earnings, rules };
};
