import type { PriceList, PriceRecord } from './price.ts';
import { endOf, startOf } from './record-order.ts';

/** A record that begins or ends by itself, because it is time. */
export interface Turn {
  readonly record: PriceRecord;
  readonly change: 'began' | 'ended';
  /** Where it stands among the turns of its list; they are announced in this order. */
  readonly place: string;
}

/** What the list remembers of its announcements. */
export type Announced = PriceList & { readonly announced?: string };

/**
 * The turns of a list that nobody was told of, in order. What lay behind when a record was written was told with
 * the record.
 */
export const turnsOf = ({ prices, announced = '' }: Announced): readonly Turn[] =>
  prices
    .flatMap((record) => [...turn(record, 'ended', endOf(record)), ...turn(record, 'began', startOf(record))])
    .filter(({ place }) => place > announced)
    .sort((a, b) => (a.place < b.place ? -1 : 1));

/** When it is, as text that sorts. */
export const instantOfTurn = ({ place }: Turn): string => place.slice(0, place.indexOf('#'));

const turn = (record: PriceRecord, change: Turn['change'], at: number): readonly Turn[] => {
  if (!Number.isFinite(at) || at <= Date.parse(record.changedAt ?? record.createdAt)) return [];
  return [{ record, change, place: `${new Date(at).toISOString()}#${change}#${record.priceId}` }];
};
