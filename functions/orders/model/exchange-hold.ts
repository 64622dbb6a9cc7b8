import type { Order, OrderHold } from './order.ts';

/** New goods wait for those that they are exchanged for. */
export const withReturnAwaited = (order: Order, since: Pick<OrderHold, 'since' | 'by'>): Order => ({
  ...order,
  hold: { ...since, reason: 'return_awaited', replaced: order.hold },
});

/** The returned goods came, or never will: what else holds the order goes on holding it. */
export const withoutReturnAwaited = (order: Order): Order => ({
  ...order,
  hold: without(order.hold, 'return_awaited'),
});

/** Nothing is to be paid any more. */
export const withoutBalanceDue = (order: Order): Order => ({
  ...order,
  hold: without(order.hold, 'balance_due'),
});

const without = (hold: OrderHold | undefined, reason: OrderHold['reason']): OrderHold | undefined => {
  if (hold === undefined) return undefined;
  const replaced = without(hold.replaced, reason);
  return hold.reason === reason ? replaced : { ...hold, replaced };
};
