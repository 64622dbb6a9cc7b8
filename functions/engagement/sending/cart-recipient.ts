import { cartContactKey, type Cart } from '../../carts/public.ts';
import { contactOf, provenAddressesOf } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Clock } from '#shared/time/clock.ts';
import { hasPush } from '../store/push-subscriptions.ts';
import type { Recipient } from '../model/recipient.ts';

interface Reading {
  readonly db: Database;
  readonly clock: Clock;
}

/** Who left a cart: its customer, or the guest whose contact lies beside it. */
export const recipientOfCart = async (
  { cartId, customerId }: Cart,
  { db, clock }: Reading,
): Promise<Recipient> => {
  if (customerId !== undefined) {
    const contact = await contactOf({ db, clock }, customerId);
    const isPush = contact?.marketing.includes('push') === true && (await hasPush(db, customerId));
    return {
      marketing: [],
      ...contact,
      push: isPush ? customerId : undefined,
      provenAddresses: provenAddressesOf(contact),
    };
  }
  const guest = await db.get<GuestContact>(cartContactKey(cartId));
  return { ...guest, marketing: guest?.marketing === true ? ['email', 'sms', 'whatsapp'] : [] };
};

interface GuestContact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly marketing: boolean;
}
