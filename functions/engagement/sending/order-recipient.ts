import { provenAddressesOf, type CustomerContact } from '../../customers/public.ts';
import type { OrderContact } from '../../orders/public.ts';
import type { Recipient } from '../model/recipient.ts';

/** The address is the order's; a customer's profile only says how they like to be written to. */
export const orderRecipient = (
  contact: OrderContact['contact'] | undefined,
  profile: CustomerContact | undefined,
): Recipient => ({
  ...contact,
  locale: profile?.locale,
  timeZone: profile?.timeZone,
  preferredMedium: profile?.preferredMedium,
  provenAddresses: provenAddressesOf(profile),
  marketing: [],
});
