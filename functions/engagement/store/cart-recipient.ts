import { cartContactKey, type Cart } from '../../carts/public.ts';
import { contactOf } from '../../customers/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { Recipient } from '../model/recipient.ts';
import { stopKey } from './keys.ts';

/** Who left a cart: its customer, or the guest whose contact lies beside it. */
export const recipientOfCart = async ({ cartId, customerId }: Cart, db: Database): Promise<Recipient> => {
  if (customerId !== undefined) return (await contactOf(db, customerId)) ?? { marketing: [] };
  const [guest, stopped] = await Promise.all([
    db.get<GuestContact>(cartContactKey(cartId)),
    db.get<object>(stopKey(cartId)),
  ]);
  const agreed = guest?.marketing === true && stopped === undefined;
  return { ...guest, marketing: agreed ? ['email', 'whatsapp', 'sms'] : [] };
};

interface GuestContact {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly marketing: boolean;
}
