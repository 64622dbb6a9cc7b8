import { turnsFor, type DropTurn } from '../../drops/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Draft } from './draft-order.ts';

/**
 * The turns in waiting lines that this order takes; refused when it is not the shopper's turn. Of a kit, its own
 * units and those of its parts count: a drop may sell either.
 */
export const turnsOf = (draft: Draft, runtime: Runtime): Promise<readonly DropTurn[]> => {
  const { cart, channel, quote, wanted, dropNews } = draft;
  const units = new Map<string, number>();
  for (const { sku, quantity } of wanted) units.set(sku, (units.get(sku) ?? 0) + quantity);
  for (const { sku, quantity } of quote.lines) if (!units.has(sku)) units.set(sku, quantity);
  return turnsFor(
    { channel: channel.code, cartId: cart.cartId, customerId: cart.customerId, units, dropNews },
    runtime,
  );
};
