import type * as z from 'zod/mini';
import type { GetCustomer } from '../../customers/get-customer/contract.ts';
import type { AddressRecord, CustomerRecord } from '../model/record.ts';
import type { RowDone } from './outcome.ts';
import { bring } from './put.ts';
import type { Importing } from './target.ts';

/**
 * Brings a customer into the shop. The source's id is the identity: nobody is merged because of an e-mail address, and one
 * that another profile holds is kept as a contact that nobody has verified.
 */
export const applyCustomer = async (
  { kind: _kind, externalId, ...given }: CustomerRecord,
  row: number,
  { shop }: Importing,
): Promise<RowDone> => {
  const wanted = { ...given, addresses: (given.addresses ?? []).map((address) => ({ ...address })) };
  const { outcome, answer } = await bring({
    read: async () => (await shop.getCustomer({ externalId }, undefined)).body,
    put: (ifMatch, current) =>
      shop.putCustomer({ externalId }, current === undefined ? wanted : merged(wanted, current), { ifMatch }),
  });
  return { row, outcome, hasSharedEmail: answer.body.sharedEmail };
};

type Customer = z.input<(typeof GetCustomer)['responses'][200]>;
type Wanted = Omit<CustomerRecord, 'kind' | 'externalId' | 'addresses'> & {
  readonly addresses: AddressRecord[];
};

/** The file decides what it speaks of; what the customer or staff added stays. */
const merged = (wanted: Wanted, { name, email, phone, addresses, ...current }: Customer) => ({
  name,
  email,
  phone,
  locale: current.locale,
  timeZone: current.timeZone,
  preferredMedium: current.preferredMedium,
  ...wanted,
  addresses: wanted.addresses.length > 0 ? wanted.addresses : addresses,
});
