import { addressDigestOf } from '../../customers/public.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { OrderPlaced } from '../events.ts';
import type { OrderContact } from '../model/order.ts';
import { listingsOf, type ContactDigests } from '../model/listings.ts';
import { listOrder } from '../store/listed-orders.ts';
import { orderWithContact } from '../store/order-contact.ts';

/** Puts a new order on the lists that staff search. Written twice it is the same, so it keeps no inbox. */
export const onOrderPlaced: Consumer<typeof OrderPlaced, Runtime> = async (event, { db, secrets }) => {
  const { order, contact } = await orderWithContact(db, event.data.orderId);
  if (order === undefined) return;
  await listOrder(db, order, listingsOf(order, await digestsOf(contact, secrets)));
};

const digestsOf = async (
  contact: OrderContact['contact'] | undefined,
  secrets: Runtime['secrets'],
): Promise<ContactDigests> => ({
  email: contact?.email === undefined ? undefined : await addressDigestOf(secrets, 'email', contact.email),
  phone: contact?.phone === undefined ? undefined : await addressDigestOf(secrets, 'phone', contact.phone),
});
