import { offerKey, type Offer } from '../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';

/** The offer of a SKU, or of the SKU that a code is another name of: one call, a second one for another name. */
export const offerAskedFor = async (db: Pick<Database, 'get'>, code: string): Promise<Offer | undefined> => {
  const offer = await db.get<Offer>(offerKey(code));
  return offer?.aliasOf === undefined ? offer : db.get<Offer>(offerKey(offer.aliasOf));
};
