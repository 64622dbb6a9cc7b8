import type { PriceContext, PriceList, PriceRecord } from './price.ts';
import { compareRecords, type criteria } from './record-order.ts';
import { winnerOf } from './resolve-price.ts';
import { unmetBy, type Unmet } from './unmet.ts';

/** Why a record that holds lost against the winner. */
const lostBy: Readonly<Record<(typeof criteria)[number], Beaten>> = {
  narrowness: 'less_narrow',
  minimum: 'smaller_minimum',
  validity: 'holds_longer',
  age: 'older',
  id: 'lower_id',
};

type Beaten = 'less_narrow' | 'smaller_minimum' | 'holds_longer' | 'older' | 'lower_id';

/** One record, and what became of it. */
export interface PriceCandidate {
  readonly record: PriceRecord;
  readonly outcome: 'won' | 'lost';
  /** Why it lost: a condition that is not met, or what the winner has before it. */
  readonly because?: Unmet | Beaten;
}

export interface Explanation {
  /** The channel whose records were weighed: the one asked, or the one it falls back to. */
  readonly channel: string;
  /** From the record that would win if every condition were met down to the one that yields to all. */
  readonly candidates: readonly PriceCandidate[];
}

/** The records of a list in the order in which they go before each other, and why each won or lost. */
export const explainPrice = (list: PriceList, context: PriceContext): Explanation => {
  const own = winnerOf(list.prices, context);
  if (own === undefined && context.fallback !== undefined) {
    const { fallback, ...rest } = context;
    const other = { ...rest, channel: fallback };
    if (winnerOf(list.prices, other) !== undefined) return explainPrice(list, other);
  }
  const inOrder = [...list.prices].sort((a, b) => compareRecords(b, a).order);
  return {
    channel: context.channel,
    candidates: inOrder.map((record) => candidate(record, own, context)),
  };
};

const candidate = (
  record: PriceRecord,
  winner: PriceRecord | undefined,
  context: PriceContext,
): PriceCandidate => {
  if (record === winner) return { record, outcome: 'won' };
  const unmet = unmetBy(record, context);
  if (unmet !== undefined || winner === undefined) return { record, outcome: 'lost', because: unmet };
  return { record, outcome: 'lost', because: lostBy[compareRecords(winner, record).by] };
};
