import { signal } from '@preact/signals';
import type { Cart } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { kept } from '../../kit/kept.ts';
import { CHANNEL, type SaleLine } from '../till-state.ts';

/** An order that was placed at the counter, until its goods and its money changed hands. */
export interface CounterOrder {
  readonly orderId: string;
  readonly orderToken: string;
  readonly number: string;
  /** Part that is paid in cash, in minor units. */
  readonly cash: number;
  /** The customer takes the goods along. */
  readonly isTakenAlong: boolean;
}

/** Kept over a reload: whoever stands at the counter does not begin again. */
export const counterCartId = kept<string | null>('satu.till.counter', null);
export const counterOrder = kept<CounterOrder | null>('satu.till.counter-order', null);
/** Orders that wait for their money or their goods while the next customer is served. */
export const ordersAside = kept<readonly CounterOrder[]>('satu.till.orders-aside', []);
export const counterCart = signal<Cart | undefined>(undefined);

/** Something was begun at the counter, before this page was loaded. */
export const isAtCounter = (): boolean => counterCartId.value !== null || counterOrder.value !== null;

interface Counter {
  readonly locationId: string;
  readonly lines: readonly Pick<SaleLine, 'sku' | 'quantity'>[];
  /** Known to the shop; a guest otherwise. */
  readonly customerId?: string;
}

/** Opens a draft order at this store, which takes what the API knows: coupons, promotions, credit, points, delivery. */
export const openCounter = async ({ locationId, lines, customerId }: Counter): Promise<void> => {
  const body = {
    channel: CHANNEL,
    soldAt: locationId,
    draft: customerId === undefined ? {} : { customerId },
    lines: lines.map(({ sku, quantity }) => ({ sku, quantity })),
  };
  const { body: cart } = await api.openCart({ body }, { idempotencyKey: newKey() });
  counterCartId.value = cart.cartId;
  counterCart.value = cart;
};

/** The same goods for somebody else; coupons are entered again. */
export const openCounterFor = (customerId: string, locationId: string): Promise<void> =>
  openCounter({ locationId, lines: counterCart.value?.lines ?? [], customerId });

export const readCounter = async (): Promise<void> => {
  if (counterCartId.value === null) return;
  counterCart.value = (await api.getCart({ cartId: counterCartId.value })).body;
};

/** Serves the next customer; this order is taken up again with `takeUp`. */
export const setAside = (order: CounterOrder): void => {
  ordersAside.value = [...others(order), order];
  leaveCounter();
};

export const takeUp = (order: CounterOrder): void => {
  ordersAside.value = others(order);
  counterCartId.value = null;
  counterOrder.value = order;
};

const others = ({ orderId }: CounterOrder): readonly CounterOrder[] =>
  ordersAside.value.filter((each) => each.orderId !== orderId);

export const leaveCounter = (): void => {
  counterCartId.value = null;
  counterCart.value = undefined;
  counterOrder.value = null;
};
