import type { IdentityType } from './address.ts';
import type { Agreement } from './agreement.ts';
import type { Medium } from './profile.ts';

/** How a customer can be reached, and for what. Personal: read it when it is needed, keep it nowhere. */
export interface CustomerContact extends Agreement {
  readonly customerId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  /** Addresses that the customer proved, or that staff entered. */
  readonly proven: readonly IdentityType[];
  /** Of the first address with coordinates. */
  readonly home?: { readonly latitude: number; readonly longitude: number };
}

/** The addresses of a customer that they proved, or that staff entered. */
export const provenAddressesOf = (
  contact: Partial<Pick<CustomerContact, 'email' | 'phone' | 'proven'>> | undefined,
): readonly string[] =>
  (contact?.proven ?? []).flatMap((type) => {
    const address = contact?.[type];
    return address === undefined ? [] : [address];
  });
