import type { MeterRow } from '../../local/permissions/meter.ts';
import type { SignedCall } from '../../local/permissions/signed-call.ts';
import type { BenchShop } from '../shop/bench-shop.ts';
import type { Used } from './cost.ts';
import { transactionUnits } from './transaction-units.ts';

/** What some repetitions of an operation used at DynamoDB, each. */
export interface Count {
  /** By the function that answered. */
  readonly own: Used & { readonly operations: string };
  /** By all functions, once everything that followed had settled. */
  readonly all: Used;
  /** By all functions, each operation of each by itself. */
  readonly parts: readonly UsedPart[];
}

export interface UsedPart extends Used {
  readonly caller: string;
  readonly service: string;
  readonly operation: string;
}

/** Counts at the checking proxy what the functions whose name holds `caller` use during the work, and what follows it. */
export const countCalls = async (
  shop: BenchShop,
  caller: string,
  repetitions: number,
  work: () => Promise<void>,
): Promise<Count> => {
  const { runner } = shop;
  const { meter } = runner.eventDelivery;
  const transactions: Transaction[] = [];
  await runner.drain();
  meter.listener = (by, call) => {
    if (call.operation === 'TransactWriteItems') transactions.push({ by, call });
  };
  meter.start();
  await work();
  await runner.drain();
  meter.listener = undefined;
  const allRows = meter.stop();
  const rows = allRows.filter(({ service }) => service === 'dynamodb');
  const own = rows.filter((row) => row.caller.includes(caller));
  const ownTransactions = transactions.filter(({ by }) => by.includes(caller));
  return {
    own: {
      ...used(own, await unitsOf(ownTransactions, shop), repetitions),
      operations: operationsOf(own, repetitions),
    },
    all: used(rows, await unitsOf(transactions, shop), repetitions),
    parts: await partsOf(allRows, transactions, shop, repetitions),
  };
};

const partsOf = async (
  rows: readonly MeterRow[],
  transactions: readonly Transaction[],
  shop: BenchShop,
  repetitions: number,
): Promise<readonly UsedPart[]> => {
  const parts: UsedPart[] = [];
  for (const row of rows) {
    const { caller, service, operation } = row;
    const its = operation === 'TransactWriteItems' ? transactions.filter(({ by }) => by === caller) : [];
    parts.push({ caller, service, operation, ...used([row], await unitsOf(its, shop), repetitions) });
  }
  return parts;
};

/** One count less another: what a task does for its cases alone. */
export const less = (count: Used, base: Used): Used => ({
  calls: count.calls - base.calls,
  readUnits: count.readUnits - base.readUnits,
  writeUnits: count.writeUnits - base.writeUnits,
});

interface Transaction {
  readonly by: string;
  readonly call: SignedCall;
}

const unitsOf = async (transactions: readonly Transaction[], shop: BenchShop): Promise<number> => {
  let units = 0;
  for (const { call } of transactions) units += await transactionUnits(call, shop);
  return units;
};

/** The engine's own count, but for transactions, whose units are worked out. */
const used = (rows: readonly MeterRow[], transactionsUnits: number, repetitions: number): Used => {
  const sum = (of: 'calls' | 'readUnits' | 'writeUnits', among = rows) =>
    among.reduce((total, row) => total + row[of], 0);
  const single = rows.filter(({ operation }) => operation !== 'TransactWriteItems');
  return {
    calls: sum('calls') / repetitions,
    readUnits: sum('readUnits') / repetitions,
    writeUnits: (sum('writeUnits', single) + transactionsUnits) / repetitions,
  };
};

const operationsOf = (rows: readonly MeterRow[], repetitions: number): string =>
  rows.map(({ operation, calls }) => `${Number((calls / repetitions).toFixed(2))} ${operation}`).join(', ');
