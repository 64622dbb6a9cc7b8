import type * as z from 'zod/mini';
import type { Order } from '../../orders/public.ts';
import type { LedgerEntryRecorded } from '../../payments/events.ts';
import { moneyRange, orderLines } from './book-order-money.ts';
import { balancedLines, credit, debit, type JournalLine } from './journal.ts';

type Entry = z.output<typeof LedgerEntryRecorded.data>;

/** The journal lines of a ledger entry of an order; none for what moves no money. */
export const ledgerEntryLines = (order: Order, entry: Entry): readonly JournalLine[] => {
  const { type, amount, method, before } = entry;
  if (type === 'authorise' || type === 'void') return [];
  if (type === 'fee')
    return balancedLines([debit('payment_fees', amount), credit('clearing', amount, method)]);
  const disputed = disputeLines(entry);
  if (disputed !== undefined) return balancedLines(disputed);
  const paid = type === 'refund' || type === 'cash-out' || type === 'store-credit' ? -amount : amount;
  const against =
    before === undefined
      ? [credit('customer_deposits', paid)]
      : orderLines(order, moneyRange(order), { before, after: before + paid });
  return balancedLines([tenderLine(entry, paid), ...against]);
};

/** Disputed money is an asset until it is decided; what is lost is a cost. */
const disputeLines = ({ type, amount, method }: Entry): readonly JournalLine[] | undefined => {
  switch (type) {
    case 'chargeback':
      return [debit('disputed_payments', amount), credit('clearing', amount, method)];
    case 'chargeback-won':
      return [debit('clearing', amount, method), credit('disputed_payments', amount)];
    case 'chargeback-lost':
      return [debit('chargeback_losses', amount), credit('disputed_payments', amount)];
    default:
      return undefined;
  }
};

const tenderLine = ({ type, method }: Entry, paid: number): JournalLine => {
  if (type === 'rounding') return debit('cash_rounding', paid);
  if (type === 'store-credit') return debit('refunds_as_credit', paid);
  if (method === 'cash') return debit('cash', paid);
  return method === 'banktransfer' ? debit('bank', paid) : debit('clearing', paid, method);
};
