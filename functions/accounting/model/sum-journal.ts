import { codeAndName, type AccountChart } from './chart.ts';
import type { JournalEntry, JournalLine } from './journal.ts';

/** What the entries of one channel and currency come to in an account. */
export interface AccountSum extends Pick<JournalLine, 'account' | 'method'> {
  readonly code: string;
  readonly name: string;
  readonly debit: number;
  readonly credit: number;
}

/** The sums of a channel in one currency; debit and credit are equal. */
export interface ChannelJournal {
  readonly channel: string;
  readonly currency: string;
  readonly entries: number;
  readonly lines: readonly AccountSum[];
  readonly debit: number;
  readonly credit: number;
}

/** Adds up entries one by one, so that a day of any size takes the room of its sums. */
export class JournalSums {
  readonly #journals = new Map<string, { entries: number; lines: Map<string, Sum> }>();

  add({ channel, currency, lines }: JournalEntry): void {
    const key = `${channel} ${currency}`;
    const journal = this.#journals.get(key) ?? { entries: 0, lines: new Map<string, Sum>() };
    this.#journals.set(key, journal);
    journal.entries += 1;
    for (const { account, method, amount } of lines) {
      const of = `${account} ${method ?? ''}`;
      const sum = journal.lines.get(of) ?? { account, method, debit: 0, credit: 0 };
      journal.lines.set(of, sum);
      if (amount > 0) sum.debit += amount;
      else sum.credit -= amount;
    }
  }

  /** By channel, currency and code, so that the same entries give the same bytes in whatever order they came. */
  journals(chart: AccountChart): readonly ChannelJournal[] {
    return [...this.#journals]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { entries, lines: sums }]) => {
        const [channel = '', currency = ''] = key.split(' ');
        const lines = [...sums.values()]
          .map(({ account, method, debit, credit }) => ({
            account,
            method,
            ...codeAndName(chart, { account, method }),
            debit,
            credit,
          }))
          .sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
        return {
          channel,
          currency,
          entries,
          lines,
          debit: total(lines, 'debit'),
          credit: total(lines, 'credit'),
        };
      });
  }
}

type Sum = Pick<JournalLine, 'account' | 'method'> & { debit: number; credit: number };

const orderKey = ({ code, account, method = '' }: AccountSum): string => `${code} ${account} ${method}`;

const total = (lines: readonly AccountSum[], side: 'debit' | 'credit'): number =>
  lines.reduce((sum, line) => sum + line[side], 0);
