import { describe, expect, it } from '@jest/globals';
import { midtransFile } from './midtrans.ts';
import { readAmount } from './read-amount.ts';
import { readFile } from './read-file.ts';
import { stripeFile } from './stripe.ts';

const on = { day: '2026-11-30', currency: 'IDR' };
const MIDTRANS = 'Order ID,Transaction ID,Transaction status,Transaction time,Amount,Fee';
const STRIPE =
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,payment_metadata[orderId]';

describe('a settlement file', () => {
  it('of Midtrans has one row for each payment, and none for what came to nothing', () => {
    const text = [
      MIDTRANS,
      'ord_1-1,t1,settlement,2026-11-30 10:00:00,718000.00,5026',
      'ord_2-1,t2,expire,2026-11-30 10:00:00,100.00,0',
      'ord_3-2,t3,refund,30/11/2026 23:59,5000,',
    ].join('\n');

    expect(readFile(text, midtransFile, on)).toEqual({
      kind: 'rows',
      rows: [
        { row: 2, kind: 'capture', reference: 'ord_1', amount: 718_000, fee: 5_026, day: '2026-11-30' },
        { row: 4, kind: 'refund', reference: 'ord_3', amount: 5_000, fee: 0, day: '2026-11-30' },
      ],
    });
  });

  it('of Stripe has partial captures, refunds, fees and payouts, and disputes', () => {
    const text = [
      STRIPE,
      'txn_1,2026-11-30 01:00:00,usd,100.00,3.20,96.80,charge,ord_1',
      'txn_2,2026-11-30 01:00:00,usd,-40.00,0,-40.00,partial_capture_reversal,ord_1',
      'txn_3,2026-11-30 02:00:00,usd,-10.50,0,-10.50,refund,ord_1',
      'txn_4,2026-11-30 03:00:00,usd,-46.30,0,-46.30,payout,',
      'txn_5,2026-11-30 03:00:00,usd,-1.00,0,-1.00,fee,',
      'txn_6,2026-11-30 03:00:00,usd,-60.00,15.00,-75.00,dispute,ord_1',
    ].join('\n');
    const read = readFile(text, stripeFile, { day: '2026-11-30', currency: 'USD' });

    expect(read.kind === 'rows' && read.rows.map(({ kind, amount, fee }) => [kind, amount, fee])).toEqual([
      ['capture', 10_000, 320],
      ['capture', -4_000, 0],
      ['refund', 1_050, 0],
      ['payout', 4_630, 0],
      ['fee', 0, 100],
      ['chargeback', 6_000, 1_500],
    ]);
  });

  it.each([
    ['columns', 'Order ID,Amount\nord_1-1,5'],
    ['unreadable', `${MIDTRANS}\nord_1-1,t,settlement,2026-11-30 10:00:00,"1.000,00",0`],
    ['wrong_day', `${MIDTRANS}\nord_1-1,t,settlement,2026-11-28 10:00:00,5,0`],
    ['no_table', `${MIDTRANS}\n"ord_1`],
  ])('is refused as %s, with the row or column', (kind, text) => {
    expect(readFile(text, midtransFile, on)).toMatchObject({ kind });
  });

  it('has amounts in the decimals of each currency', () => {
    expect(
      [
        ['718000.00', 'IDR'],
        ['500', 'JPY'],
        ['10.5', 'USD'],
        ['-1.234', 'KWD'],
        ['1.000,00', 'IDR'],
      ].map(([text = '', currency = '']) => readAmount(text, currency)),
    ).toEqual([718_000, 500, 1_050, -1_234, undefined]);
  });
});
