import type { IdentityType } from './address.ts';
import type { Medium } from './profile.ts';

/** How a customer can be reached, and for what. Personal: read it when it is needed, keep it nowhere. */
export interface CustomerContact {
  readonly customerId: string;
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  /** Addresses that the customer proved, or that staff entered. */
  readonly proven: readonly IdentityType[];
  /** Media that marketing may use: consent was given and not withdrawn. */
  readonly marketing: readonly Medium[];
  /** Of the first address with coordinates. */
  readonly home?: { readonly latitude: number; readonly longitude: number };
  /** What they said about messages chosen by their behaviour; a withdrawal by any medium counts. @default nothing */
  readonly profiling?: 'granted' | 'withdrawn';
}

/** The addresses of a customer that they proved, or that staff entered. */
export const provenAddressesOf = (
  contact: Partial<Pick<CustomerContact, 'email' | 'phone' | 'proven'>> | undefined,
): readonly string[] =>
  (contact?.proven ?? []).flatMap((type) => {
    const address = contact?.[type];
    return address === undefined ? [] : [address];
  });
