import { movementOf, type Movement } from '../../../functions/inventory/model/ledger/movement.ts';
import { atp } from '../../../functions/inventory/model/stock/atp.ts';
import { termsFor } from '../../../functions/inventory/model/stock/terms.ts';
import { sourcesFor } from '../../../functions/inventory/model/stock/sources.ts';
import { isHead, poolOf, type StockBucket } from '../../../functions/inventory/model/stock/stock.ts';
import { bucketsOf } from '../../../functions/inventory/store/stock/stock.ts';
import type { ItemChange } from '../memory-database.ts';
import { CHANNELS, PLACES } from './two-stores.ts';

interface Taken {
  readonly status: string;
  readonly takes?: readonly { readonly locationId: string; readonly quantity: number }[];
  readonly lines?: readonly { readonly takes: NonNullable<Taken['takes']> }[];
}

/** Sees every write of a history as it happens, and knows what must be true of all of them. */
export const observed = () => {
  const buckets = new Map<string, StockBucket>();
  const taken = new Map<string, Taken>();
  const ledger = new Map<string, Movement[]>();
  const found: string[] = [];
  /** What each channel could have sold after each write. */
  const sellable: Record<string, number>[] = [];

  const stockAt = (locationId: string): readonly StockBucket[] =>
    [...buckets.values()].filter((bucket) => bucket.locationId === locationId);

  /** The buckets its head knows of: units in any other are stranded. */
  const knownAt = (locationId: string): readonly StockBucket[] => {
    const all = stockAt(locationId);
    const head = all.find(isHead);
    return head === undefined ? [] : all.filter(({ bucket }) => bucketsOf(head).includes(bucket));
  };

  const sellableBy = (channel: string): number =>
    PLACES.flatMap((locationId) => sourcesFor(channel, knownAt(locationId))).reduce(
      (sum, source) => sum + source.sellable,
      0,
    );

  const see = ({ table, before, after }: ItemChange): void => {
    const pk = String(after?.['pk']);
    if (table === 'orders' || pk.startsWith('H#')) {
      if (after?.['sk'] === 'A') taken.set(pk, after as unknown as Taken);
      return;
    }
    if (!pk.startsWith('S#')) return;
    const [was, is] = [before, after] as unknown as [StockBucket | undefined, StockBucket];
    buckets.set(pk, is);
    const movement = movementOf(was, is);
    if (movement === undefined) return;
    ledger.set(pk, [...(ledger.get(pk) ?? []), movement]);
    if ((movement.type === 'sale' || movement.type === 'hold') && is.available < 0)
      found.push(`oversold: ${pk} has ${is.available} after a ${movement.type}`);
  };

  const unitsTakenAt = (locationId: string): number =>
    [...taken.values()]
      .filter(({ status }) => status === 'open' || status === 'held')
      .flatMap(({ takes, lines }) => takes ?? (lines ?? []).flatMap((line) => line.takes))
      .filter((take) => take.locationId === locationId)
      .reduce((sum, { quantity }) => sum + quantity, 0);

  const balanceAt = (locationId: string): void => {
    const all = stockAt(locationId);
    const head = all.find(isHead);
    if (head === undefined) return;
    const known = sumOf(knownAt(locationId));
    if (sumOf(all) !== known) found.push(`stranded: ${sumOf(all) - known} units at ${locationId}`);
    const promised = unitsTakenAt(locationId);
    const expected = head.onHand - head.unavailable - promised;
    if (known !== expected)
      found.push(`not conserved: ${known} available at ${locationId}, expected ${expected}`);
  };

  /** No more is set aside than is there, and nothing is less than nothing. */
  const boundAt = (locationId: string): void => {
    const head = stockAt(locationId).find(isHead);
    if (head === undefined) return;
    const pooled = sumOf(stockAt(locationId).filter(({ bucket }) => poolOf(bucket) !== undefined));
    const room = Math.max(0, head.onHand - (head.safetyStock ?? 0));
    if (head.onHand < 0) found.push(`${head.onHand} on hand at ${locationId}`);
    if (pooled > room) found.push(`${pooled} set aside at ${locationId} of ${room}`);
    for (const channel of CHANNELS) {
      const sellable = sourcesFor(channel, knownAt(locationId)).reduce(
        (sum, source) => sum + source.sellable,
        0,
      );
      const shown = atp(termsFor(channel, knownAt(locationId)));
      if (shown !== sellable)
        found.push(`${channel} shows ${shown} at ${locationId} and can sell ${sellable}`);
    }
  };

  const balanceLedger = (): void => {
    for (const [pk, movements] of ledger) {
      const sum = movements.reduce((total, { change }) => total + change, 0);
      if (sum !== buckets.get(pk)?.available) found.push(`the ledger of ${pk} adds up to ${sum}`);
      if (movements.some(({ version }, at) => version !== at + 1)) found.push(`a gap in the ledger of ${pk}`);
    }
  };

  return {
    onWrite: (changes: readonly ItemChange[]): void => {
      changes.forEach(see);
      sellable.push(Object.fromEntries(CHANNELS.map((channel) => [channel, sellableBy(channel)])));
    },
    /** What a channel can sell at this moment. */
    sellable: sellableBy,
    /** An instant of the history: how many writes there were. */
    now: (): number => sellable.length - 1,
    /** A buyer was refused: at some moment since then there must have been too little. */
    refusedSince: (since: number, channel: string, quantity: number): void => {
      const least = Math.min(...sellable.slice(since).map((units) => units[channel] ?? 0));
      if (least >= quantity) found.push(`refused ${quantity} in ${channel}, never fewer than ${least} there`);
    },
    balance: (): void => {
      PLACES.forEach(balanceAt);
      PLACES.forEach(boundAt);
      balanceLedger();
    },
    /** Whatever there is can be sold, and not one more. */
    sellsOut: async (buy: (quantity: number) => Promise<'placed' | 'short'>): Promise<void> => {
      const left = sellableBy(CHANNELS[0]);
      if (left > 0 && (await buy(left)) !== 'placed') found.push(`${left} units cannot be sold`);
      if ((await buy(1_000)) === 'placed') found.push('units were sold that are not there');
    },
    findings: (): readonly string[] => found,
  };
};

const sumOf = (buckets: readonly StockBucket[]): number =>
  buckets.reduce((sum, { available }) => sum + available, 0);
