import type { PriceList, PriceRecord } from './price.ts';
import { endOf, startOf } from './record-order.ts';

/** A record that begins or ends because of its window. */
export interface ScheduledChange {
  readonly record: PriceRecord;
  readonly change: 'began' | 'ended';
  /** Its position among the changes of its list; changes are announced in this order. */
  readonly place: string;
}

/** What the list remembers of its announcements. */
export type Announced = PriceList & { readonly announced?: string };

/**
 * Changes of a list that were not announced yet, in order. What had passed when a record was written was announced with
 * the record.
 */
export const scheduledChangesOf = ({ prices, announced = '' }: Announced): readonly ScheduledChange[] =>
  prices
    .flatMap((record) => [
      ...changeAt(record, 'ended', endOf(record)),
      ...changeAt(record, 'began', startOf(record)),
    ])
    .filter(({ place }) => place > announced)
    .sort((a, b) => (a.place < b.place ? -1 : 1));

/** When it is, as text that sorts. */
export const instantOfChange = ({ place }: ScheduledChange): string => place.slice(0, place.indexOf('#'));

const changeAt = (
  record: PriceRecord,
  change: ScheduledChange['change'],
  at: number,
): readonly ScheduledChange[] => {
  if (!Number.isFinite(at) || at <= Date.parse(record.changedAt ?? record.createdAt)) return [];
  return [{ record, change, place: `${new Date(at).toISOString()}#${change}#${record.priceId}` }];
};
