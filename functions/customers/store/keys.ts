import type { Key } from '#shared/dynamodb/database.ts';
import type { Consent } from '../model/consent.ts';
import type { LinkedIdentity } from '../model/linked-identity.ts';

/** What stands for an address, a card, a device in the keys of the table. */
export type IdentityDigest = Pick<LinkedIdentity, 'type' | 'digest'>;

export const partitionOf = (customerId: string) => ({ table: 'customers', pk: `U#${customerId}` }) as const;

export const profileKey = (customerId: string): Key => ({ ...partitionOf(customerId), sk: 'A' });

export const heldIdentityKey = (customerId: string, { type, digest }: IdentityDigest): Key => ({
  ...partitionOf(customerId),
  sk: `ID#${type}#${digest}`,
});

/** A consent and its withdrawal may be dated to the same instant; both are proof. */
export const consentKey = (customerId: string, { medium, purpose, at, state }: Consent): Key => ({
  ...partitionOf(customerId),
  sk: `CONSENT#${medium}#${purpose}#${at}#${state}`,
});

export const identityKey = ({ type, digest }: IdentityDigest): Key => ({
  table: 'customers',
  pk: `ID#${type}#${digest}`,
  sk: 'A',
});
