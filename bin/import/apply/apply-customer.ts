import type { Customer } from '#shared/client/generated.ts';
import type { CustomerRecord } from '../record.ts';
import type { RowDone } from './outcome.ts';
import { bring } from './put.ts';
import type { Importing } from './target.ts';

/**
 * Brings a customer into the shop. The source's id is the identity: nobody is merged because of an e-mail address, and one
 * that another profile holds is kept as a contact that nobody has verified.
 */
export const applyCustomer = async (
  { kind: _kind, externalId, ...told }: CustomerRecord,
  row: number,
  { shop, pace }: Importing,
): Promise<RowDone> => {
  const wanted = { ...told, addresses: told.addresses ?? [] };
  const { outcome, answer } = await bring(pace, {
    read: async () => (await pace.call((call) => shop.getCustomer({ externalId }, call))).body,
    put: (call, current) =>
      shop.putCustomer({ externalId, body: current === undefined ? wanted : merged(wanted, current) }, call),
  });
  return { row, outcome, hasSharedEmail: answer.body.sharedEmail };
};

type Wanted = Omit<CustomerRecord, 'kind' | 'externalId'> & Required<Pick<CustomerRecord, 'addresses'>>;

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
