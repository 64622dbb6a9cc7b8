import { describe, expect, it } from '@jest/globals';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { sampleOrder } from '../../../test/support/sample-order.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { orderNumberOf, unpaid } from '../../orders/public.ts';
import { importBankStatement } from './import-bank-statement.ts';

const finance = requestFrom({ kind: 'staff', staffId: 'f', role: 'finance', scopes: ['payments.reconcile'] });
const number = orderNumberOf('ord_1');

const statementWorld = async () => {
  const world = await paymentsWorld(sampleOrder({ payment: unpaid('banktransfer') }));
  const send = async (...rows: readonly string[]) =>
    (
      await importBankStatement(
        {
          ...finance,
          params: undefined,
          query: undefined,
          body: { currency: 'IDR', csv: ['id,amount,description', ...rows].join('\n') },
        },
        world.runtime,
      )
    ).body;
  return { ...world, send };
};

describe('a bank statement', () => {
  it('pays the order that a line names, once however often it is sent', async () => {
    const world = await statementWorld();
    const row = `l1,222000.00,TRSF E-BANKING ${number.replaceAll('-', ' ')} SARI`;
    const first = await world.send(row);
    const again = await world.send(row);

    expect(first).toMatchObject({ recorded: 1, lines: [{ row: 2, outcome: 'recorded', orderId: 'ord_1' }] });
    expect(again).toMatchObject({ recorded: 0, lines: [{ outcome: 'known' }] });
    expect(await world.money()).toMatchObject({ captured: 222_000, inLedger: 222_000 });
  });

  it('lists what it cannot match, and changes nothing for it', async () => {
    const world = await statementWorld();
    const wrong = number.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

    const { recorded, lines } = await world.send(
      `l1,221999,${number}`,
      `l2,222000,${wrong}`,
      'l3,222000,invoice 12345678901234567890',
      `l4,-222000,${number}`,
    );

    expect([recorded, lines.map(({ outcome }) => outcome)]).toEqual([
      0,
      ['amount_differs', 'no_order', 'no_order', 'not_incoming'],
    ]);
    expect(lines[0]).toMatchObject({ expected: { amount: 222_000, currency: 'IDR' } });
    expect(await world.money()).toMatchObject({ captured: 0 });
  });

  it.each([
    ['an amount that is none', 'l1,lots,x', 'row 2'],
    ['a fraction of a rupiah', 'l1,10.5,x', 'row 2'],
    ['a line without an id', ' ,10,x', 'row 2'],
  ])('with %s is refused as a whole', async (_what, row, said) => {
    const world = await statementWorld();

    await expect(world.send(row)).rejects.toMatchObject({
      contract: { code: 'STATEMENT_INVALID' },
      details: { detail: expect.stringContaining(said) },
    });
  });
});
