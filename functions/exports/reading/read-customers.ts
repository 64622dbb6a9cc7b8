import { allCustomers, type Profile } from '../../customers/public.ts';
import type { ExportedRecord, PageReader } from './page-reader.ts';

/** Every customer, under the id of the system they came from, or their own. */
export const readCustomers: PageReader = async (cursor, _options, { db }) => {
  const { items, nextCursor } = await allCustomers(db, { cursor });
  return { items: items.map(recordOf), nextCursor };
};

const recordOf = (profile: Profile): ExportedRecord => {
  const { customerId, externalId = customerId, personal, locale, timeZone, preferredMedium } = profile;
  return {
    externalId,
    name: personal.name,
    email: personal.email,
    phone: personal.phone,
    addresses: personal.addresses,
    locale,
    timeZone,
    preferredMedium,
  };
};
