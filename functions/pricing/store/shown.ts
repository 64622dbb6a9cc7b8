import type { PriceRecord } from '../model/price.ts';

/** Only declared fields leave the house. */
export const shownRecord = ({
  priceId,
  amount,
  compareAt,
  channel,
  validFrom,
  validTo,
  createdAt,
}: PriceRecord) => ({ priceId, amount, compareAt, channel, validFrom, validTo, createdAt });
