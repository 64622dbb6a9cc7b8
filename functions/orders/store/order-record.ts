import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { EVENT_PREFIX } from '#shared/events/outbox.ts';
import type { Order, OrderContact, OrderPayment } from '../model/order.ts';
import { ordersItems } from '../table.ts';
import { orderKey } from './keys.ts';
import { toOrder, type StoredOrder } from './orders.ts';

/** What a function needs to read an order with all that lies beside it. */
export const readOrderRecordGrants = [may(ordersItems.items.order, 'Query')];

/** An order with its contact, the latest word on its payment, and its timeline. */
export interface OrderRecord {
  readonly order: Order;
  readonly contact?: OrderContact;
  readonly payment?: OrderPayment;
  readonly cancelReason?: string;
  /** Oldest first. */
  readonly events: readonly Envelope[];
}

/** One query, strongly consistent. */
export const loadOrderRecord = async (db: Database, orderId: string): Promise<OrderRecord | undefined> => {
  const { table, pk } = orderKey(orderId);
  const { items } = await db.query<Stored>(table, pk, { consistent: true });
  const item = items.find((stored): stored is StoredOrder => stored.sk === 'A');
  if (item === undefined) return undefined;
  const contact = items.find((stored): stored is Beside<OrderContact> => stored.sk === 'CONTACT');
  const payment = items.find((stored): stored is Beside<OrderPayment> => stored.sk === 'PAYMENT');
  const note = items.find((stored): stored is Beside<Note> => stored.sk === 'NOTE');
  return {
    order: toOrder(item),
    contact,
    payment: payment === undefined ? undefined : withoutKeys(payment),
    cancelReason: note?.reason,
    events: items.filter(isEvent).map(({ event }) => event),
  };
};

/** Why an order was cancelled, in somebody's own words. */
interface Note {
  readonly reason: string;
}

type Beside<Content> = Content & { readonly pk: string; readonly sk: string };

const withoutKeys = ({ pk: _pk, sk: _sk, ...payment }: Beside<OrderPayment>): OrderPayment => payment;

type Stored = StoredOrder | Beside<object>;

const isEvent = (stored: Stored): stored is Beside<{ readonly event: Envelope }> =>
  stored.sk.startsWith(EVENT_PREFIX);
