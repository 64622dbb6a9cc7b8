import {
  isMovement,
  type ChannelSums,
  type Comparison,
  type SettlementDifference,
  type MoneyMovement,
  type MovementKind,
  type SettledRow,
} from './settlement.ts';

/** What rows and movements of one order and kind come to. */
interface Side {
  amount: number;
  readonly channel: string;
  readonly row?: number;
}

/** Rows that no movement explains are of no channel. */
const NO_CHANNEL = 'unknown';

/**
 * Compares a file with the ledger, order by order and kind by kind: shares of one authorised payment are summed on both
 * sides. A row that the ledger has on the day before or after, as around midnight, matches there.
 *
 * @param own movements of the day
 * @param around movements of the days before and after
 */
export const compared = (
  rows: Iterable<SettledRow>,
  own: readonly MoneyMovement[],
  around: readonly MoneyMovement[],
): Comparison => {
  const here = summed(own);
  const near = summed(around);
  const there = new Map<string, Side>();
  const channels = new Map<string, Sums>();
  const strange: SettlementDifference[] = [];
  let count = 0;
  let payouts = 0;
  for (const row of rows) {
    count += 1;
    const key = `${row.reference}#${row.kind}`;
    const channel = (here.get(key) ?? near.get(key))?.channel ?? NO_CHANNEL;
    const sums = channels.get(channel) ?? { gross: 0, refunds: 0, chargebacks: 0, fees: 0 };
    channels.set(channel, sums);
    sums.fees += row.fee;
    if (row.kind === 'payout') payouts += row.amount;
    if (row.kind === 'other')
      strange.push({ kind: 'missing_here', reference: row.reference, there: row.amount, row: row.row });
    if (!isMovement(row.kind)) continue;
    addTo(sums, row.kind, row.amount);
    const side = there.get(key);
    if (side === undefined) there.set(key, { amount: row.amount, channel, row: row.row });
    else side.amount += row.amount;
  }
  const found = [...there].flatMap(([key, side]) => differenceOf(key, side, here.get(key) ?? near.get(key)));
  const missing = [...here].flatMap(([reference, { amount }]): SettlementDifference[] =>
    there.has(reference) ? [] : [{ kind: 'missing_there', reference, here: amount }],
  );
  return {
    rows: count,
    matched: there.size - found.length,
    differences: [...strange, ...found, ...missing],
    channels: [...channels].map(([channel, sums]) => channelSums(channel, sums)).sort(byChannel),
    payouts,
  };
};

type Sums = { -readonly [Name in 'gross' | 'refunds' | 'chargebacks' | 'fees']: number };

const addTo = (sums: Sums, kind: MovementKind, amount: number): void => {
  if (kind === 'capture') sums.gross += amount;
  else if (kind === 'refund') sums.refunds += amount;
  else sums.chargebacks += kind === 'chargeback' ? amount : -amount;
};

const summed = (movements: readonly MoneyMovement[]): Map<string, Side> => {
  const sides = new Map<string, Side>();
  for (const { orderId, kind, channel, amount } of movements) {
    const key = `${orderId}#${kind}`;
    const side = sides.get(key);
    if (side === undefined) sides.set(key, { amount, channel });
    else side.amount += amount;
  }
  return sides;
};

const differenceOf = (
  reference: string,
  { amount, row }: Side,
  here: Side | undefined,
): SettlementDifference[] => {
  if (here === undefined) return [{ kind: 'missing_here', reference, there: amount, row }];
  if (here.amount === amount) return [];
  return [{ kind: 'amount_differs', reference, here: here.amount, there: amount, row }];
};

const channelSums = (channel: string, sums: Sums): ChannelSums => ({
  channel,
  ...sums,
  net: sums.gross - sums.refunds - sums.chargebacks - sums.fees,
});

const byChannel = (a: ChannelSums, b: ChannelSums): number => (a.channel < b.channel ? -1 : 1);
