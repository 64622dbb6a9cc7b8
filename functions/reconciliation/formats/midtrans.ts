import { cell, type SettlementFormat } from './format.ts';
import { readAmount } from './read-amount.ts';

const ORDER = ['order id'];
const AMOUNT = ['gross amount', 'amount', 'transaction amount'];
const STATUS = ['transaction status', 'status'];
const TIME = ['transaction time', 'transaction date', 'date & time'];
const FEE = ['fee', 'mdr', 'mdr fee', 'total fee'];
const kinds: Readonly<Record<string, 'capture' | 'refund' | 'chargeback'>> = {
  settlement: 'capture',
  capture: 'capture',
  refund: 'refund',
  'partial refund': 'refund',
  chargeback: 'chargeback',
  'partial chargeback': 'chargeback',
};

/** The transactions of a day as the dashboard exports them. A payment is `<orderId>-<attempt>` there. */
export const midtransFile: SettlementFormat = {
  timeZone: 'Asia/Jakarta',
  columns: [ORDER, AMOUNT, STATUS, TIME],
  read: (record, currency) => {
    const kind = kinds[(cell(record, STATUS) ?? '').toLowerCase().replaceAll('_', ' ')];
    if (kind === undefined) return undefined;
    const amount = readAmount(cell(record, AMOUNT) ?? '', currency);
    if (amount === undefined || !Number.isInteger(amount)) return 'the amount';
    const fee = readAmount(cell(record, FEE) || '0', currency);
    if (fee === undefined) return 'the fee';
    const day = dayOf(cell(record, TIME) ?? '');
    if (day === undefined) return 'the transaction time';
    const reference = (cell(record, ORDER) ?? '').replace(/-\d+$/, '');
    return { kind, reference, amount: Math.abs(amount), fee: Math.round(fee), day };
  },
};

/** `2026-11-30 14:05:00` or `30/11/2026 14:05`. */
const dayOf = (text: string): string | undefined => {
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  const match = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text);
  return match === null ? undefined : `${match[3]}-${match[2]}-${match[1]}`;
};
