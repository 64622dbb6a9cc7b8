import { inCash, type Money } from '#shared/money/money.ts';

/**
 * What a ledger entry is about. `authorise` blocks money at the customer's bank and `void` lets go of it: neither moves
 * any. `fee` is what a provider or courier kept of it: not the customer's money. `store-credit` is a refund that its customer took as store credit. `rounding` is what coins could not pay; it may be
 * negative. `chargeback` is money that the customer's bank took back, `chargeback-won` its return; `chargeback-lost` says
 * that it stays away, and moves none.
 */
export const entryTypes = [
  'authorise',
  'capture',
  'void',
  'refund',
  'store-credit',
  'cash-in',
  'cash-out',
  'rounding',
  'fee',
  'chargeback',
  'chargeback-won',
  'chargeback-lost',
] as const;
/** Sort keys of ledger entries begin with it. */
export const LEDGER_PREFIX = 'L#';

export type EntryType = (typeof entryTypes)[number];

/** One movement of money. Appended once per step, never edited. */
export interface LedgerEntry {
  /** What happened, once per order: `1#capture`, `refund#<key>`. Doing it again meets its own entry. */
  readonly step: string;
  readonly type: EntryType;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  readonly attempt: number;
  /** Money that never counts for the order: a wrong amount or currency. @default it counts */
  readonly stray?: true;
}

/** What the entries add up to in one currency: taken − given back. */
export const ledgerBalance = (entries: readonly LedgerEntry[], currency: string): number =>
  entries
    .filter((entry) => entry.currency === currency && movesMoney(entry.type))
    .reduce((sum, { type, amount }) => sum + (gives(type) ? -amount : amount), 0);

const movesMoney = (type: EntryType): boolean =>
  type !== 'authorise' && type !== 'void' && type !== 'fee' && type !== 'chargeback-lost';

/** What an entry adds to what the customer has paid of the order. */
export const countedFor = ({ type, amount, stray }: LedgerEntry): number =>
  stray === true || !movesMoney(type) || isDisputed(type) ? 0 : gives(type) ? -amount : amount;

/** The customer has paid what the bank took back: who was right is another matter. */
const isDisputed = (type: EntryType): boolean => type === 'chargeback' || type === 'chargeback-won';

/** What is blocked at the customer's bank and neither captured nor let go of, by what the entries say of one attempt. */
export const blockedIn = (entries: readonly LedgerEntry[], attempt: number): number => {
  const own = entries.filter((entry) => entry.attempt === attempt);
  if (!own.some(({ type }) => type === 'authorise')) return 0;
  return own.reduce((sum, { type, amount }) => {
    if (type === 'authorise') return sum + amount;
    return type === 'capture' || type === 'void' ? sum - amount : sum;
  }, 0);
};

const gives = (type: EntryType): boolean =>
  type === 'refund' || type === 'store-credit' || type === 'cash-out' || type === 'chargeback';

/** Cash over the counter, and the rounding as an entry of its own, so that the drawer and the order both add up. */
export const cashEntries = (
  type: 'cash-in' | 'cash-out',
  due: Money,
  { step, ...of }: Pick<LedgerEntry, 'step' | 'attempt' | 'stray'>,
): readonly LedgerEntry[] => {
  const cash = inCash(due);
  const missing = due.amount - cash;
  const rounding: LedgerEntry = {
    ...of,
    step: `${step}#rounding`,
    type: 'rounding',
    amount: type === 'cash-in' ? missing : -missing,
    currency: due.currency,
  };
  return [
    { ...of, step: `${step}#${type}`, type, amount: cash, currency: due.currency },
    ...(missing === 0 ? [] : [rounding]),
  ];
};
