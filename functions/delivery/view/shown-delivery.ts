import type * as z from 'zod/mini';
import { carrierBody, rateTableBody, type carrier, type rateTable } from '../schemas.ts';
import type { StoredCarrier, StoredRateTable } from '../store/rate-tables.ts';

/** Only declared fields leave the house. */
const pick = (fields: readonly string[], from: object) =>
  Object.fromEntries(
    fields.flatMap((field) =>
      Reflect.get(from, field) === undefined ? [] : [[field, Reflect.get(from, field)]],
    ),
  );

const tableFields = ['code', ...Object.keys(rateTableBody.shape), 'version'];
const carrierFields = ['code', ...Object.keys(carrierBody.shape), 'version'];

export const shownRateTable = (stored: StoredRateTable) =>
  pick(tableFields, stored) as z.input<typeof rateTable>;
export const shownCarrier = (stored: StoredCarrier) => pick(carrierFields, stored) as z.input<typeof carrier>;
