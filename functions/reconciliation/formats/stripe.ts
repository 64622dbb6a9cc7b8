import { cell, type SettlementFormat } from './format.ts';
import { isMovement, type SettledRow } from '../model/settlement.ts';
import { readAmount } from './read-amount.ts';

const ID = ['balance transaction id'];
const CREATED = ['created utc', 'created'];
const CATEGORY = ['reporting category'];
const ORDER = ['payment metadata[orderid]'];
const kinds: Readonly<Record<string, Exclude<SettledRow['kind'], 'other'>>> = {
  charge: 'capture',
  'partial capture reversal': 'capture',
  refund: 'refund',
  'refund failure': 'refund',
  dispute: 'chargeback',
  'dispute reversal': 'chargeback_won',
  payout: 'payout',
  'payout reversal': 'payout',
  fee: 'fee',
  'network cost': 'fee',
  tax: 'fee',
};

/**
 * The itemized report of balance changes from activity, with the column `payment_metadata[orderId]`. Partial captures
 * are two lines there: the charge, and the reversal of what was not captured.
 */
export const stripeFile: SettlementFormat = {
  timeZone: 'UTC',
  columns: [ID, CREATED, CATEGORY, ['gross'], ['fee'], ['currency'], ORDER],
  read: (record, currency) => {
    if ((record['currency'] ?? '').toUpperCase() !== currency)
      return `the currency, which is not ${currency}`;
    const kind = kinds[(cell(record, CATEGORY) ?? '').toLowerCase().replaceAll('_', ' ')] ?? 'other';
    const gross = readAmount(record['gross'] ?? '', currency);
    if (gross === undefined) return 'gross';
    const fee = readAmount(record['fee'] || '0', currency);
    if (fee === undefined) return 'fee';
    const day = (cell(record, CREATED) ?? '').slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return 'the time it was created';
    const order = isMovement(kind) ? cell(record, ORDER) : undefined;
    const reference = order || (cell(record, ID) ?? '');
    const outgoing = kind === 'refund' || kind === 'payout' || kind === 'chargeback';
    return {
      kind,
      reference,
      amount: kind === 'fee' ? 0 : Math.round(outgoing ? -gross : gross),
      // A fee of its own is money that goes out.
      fee: Math.round(kind === 'fee' ? fee - gross : fee),
      day,
    };
  },
};
