import { codeAndName, type AccountChart } from '../model/chart.ts';
import type { JournalEntry } from '../model/journal.ts';

export const showEntry = (
  { entryId, at, channel, currency, kind, orderId, lines }: JournalEntry,
  chart: AccountChart,
) => ({
  entryId,
  at,
  channel,
  currency,
  kind,
  orderId,
  lines: lines.map(({ account, method, amount }) => ({
    account,
    method,
    code: codeAndName(chart, { account, method }).code,
    debit: Math.max(amount, 0),
    credit: Math.max(-amount, 0),
  })),
});
