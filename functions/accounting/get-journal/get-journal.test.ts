import { describe, expect, it } from '@jest/globals';
import { keepBooks } from '../../../test/support/books-of.ts';
import { paymentsWorld } from '../../../test/support/payments-world.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { getJournalFile } from '../get-journal-file/get-journal-file.ts';
import { listJournalEntries } from '../list-journal-entries/list-journal-entries.ts';
import { onDayClosed } from '../on-day-closed/on-day-closed.ts';
import { onDrawerClosed } from '../on-drawer-closed/on-drawer-closed.ts';
import { onRemittanceReceived } from '../on-remittance-received/on-remittance-received.ts';
import { putAccountChart } from '../put-account-chart/put-account-chart.ts';
import { getAccountChart } from '../get-account-chart/get-account-chart.ts';
import { getJournal } from './get-journal.ts';

const finance = requestFrom({ kind: 'staff', staffId: 'f', role: 'finance', scopes: ['accounting.read'] });
const day = '2026-11-23';
const asked = { ...finance, params: { day }, body: undefined };

/** A payment of 222,000 on the day, in the books. */
const paidOrder = async (): Promise<TestRuntime> => {
  const world = await paymentsWorld();
  world.provider.decide('ref-ord_1#1', { state: 'captured', amount: 222_000 });
  await world.notify();
  await keepBooks(world.runtime);
  return world.runtime;
};

const journalOf = async (runtime: TestRuntime, query: { channel?: string } = {}) =>
  (await getJournal({ ...asked, query }, runtime)).body;

const eventOf = (eventId: string, data: object) =>
  ({ metadata: { eventId, occurredAt: '2026-11-23T10:00:00.000Z' }, data }) as never;

describe('the journal of a day', () => {
  it('has what was paid, by account, with equal debit and credit', async () => {
    const runtime = await paidOrder();

    expect((await journalOf(runtime)).journals).toMatchObject([
      {
        channel: 'web',
        currency: 'IDR',
        entries: 1,
        debit: 222_000,
        credit: 222_000,
        lines: [
          { account: 'clearing', method: 'sandbox', code: '1200', debit: 222_000, credit: 0 },
          { account: 'tax_payable', debit: 0, credit: 22_000 },
          { account: 'sales', debit: 0, credit: 200_000 },
        ],
      },
    ]);
    expect((await journalOf(runtime, { channel: 'store' })).journals).toEqual([]);
  });

  it('is the same, byte by byte, when every event is told again', async () => {
    const runtime = await paidOrder();
    const before = [await getJournalFile({ ...asked, query: {} }, runtime), await journalOf(runtime)];

    await keepBooks(runtime);

    expect([await getJournalFile({ ...asked, query: {} }, runtime), await journalOf(runtime)]).toEqual(
      before,
    );
    expect(before[0]).toMatchObject({
      body: [
        'date,channel,currency,code,name,account,method,debit,credit\r\n',
        '2026-11-23,web,IDR,1200,Payments on their way,clearing,sandbox,222000,0\r\n',
        '2026-11-23,web,IDR,2100,Sales tax payable,tax_payable,,0,22000\r\n',
        '2026-11-23,web,IDR,4100,Sales,sales,,0,200000\r\n',
      ].join(''),
    });
  });

  it('lists the entries that it is made of', async () => {
    const runtime = await paidOrder();

    const { body } = await listJournalEntries({ ...asked, query: { limit: 24 } }, runtime);

    expect(body.data).toMatchObject([
      { kind: 'capture', orderId: 'ord_1', lines: [{ debit: 222_000 }, {}, {}] },
    ]);
  });

  it('has fees and payouts of a closed day, remittances, and what a drawer was short', async () => {
    const runtime = testRuntime();
    const sums = { method: 'midtrans', day, currency: 'IDR', payouts: 215_000 };
    await onDayClosed(eventOf('e1', { ...sums, channels: [{ channel: 'web', fees: 7000 }] }), runtime);
    await onRemittanceReceived(eventOf('e2', { amount: 50_000, fees: 900, currency: 'IDR' }), runtime);
    await onDrawerClosed(eventOf('e3', { difference: -1000, currency: 'IDR' }), runtime);
    await onDrawerClosed(eventOf('e4', { difference: 0, currency: 'IDR' }), runtime);

    expect((await journalOf(runtime)).journals).toMatchObject([
      {
        channel: 'unassigned',
        entries: 3,
        lines: [
          { account: 'cash', debit: 0, credit: 1000 },
          { account: 'bank', debit: 215_000 + 49_100 },
          { account: 'clearing', method: 'cod', credit: 49_100 },
          { account: 'clearing', method: 'midtrans', credit: 215_000 },
          { account: 'cash_over_short', debit: 1000 },
        ],
      },
      {
        channel: 'web',
        lines: [
          { account: 'clearing', credit: 7000 },
          { account: 'payment_fees', debit: 7000 },
        ],
      },
    ]);
  });
});

describe('the chart of accounts', () => {
  const chart = (accounts: object[]) => ({
    ...finance,
    params: undefined,
    query: undefined,
    ifMatch: 0,
    body: { timeZone: 'Asia/Jakarta', accounts },
  });

  it('gives accounts and single methods codes of their own', async () => {
    const runtime = await paidOrder();
    const own = { account: 'clearing', method: 'sandbox', code: '1-10210', name: 'Sandbox' };

    await putAccountChart(chart([own]) as Parameters<typeof putAccountChart>[0], runtime);

    expect((await journalOf(runtime)).journals[0]?.lines[0]).toMatchObject({
      code: '1-10210',
      name: 'Sandbox',
    });
  });

  it('has every account, with its usual code until finance says otherwise', async () => {
    const { body } = await getAccountChart({ ...asked, params: undefined, query: undefined }, testRuntime());

    expect(body).toMatchObject({ version: 0, timeZone: 'Asia/Jakarta' });
    expect(body.accounts).toContainEqual({ account: 'sales', code: '4100', name: 'Sales' });
  });

  it('refuses one code for two accounts', async () => {
    const taken = chart([{ account: 'sales', code: '1110', name: 'Sales' }]);

    await expect(
      putAccountChart(taken as Parameters<typeof putAccountChart>[0], testRuntime()),
    ).rejects.toMatchObject({
      contract: { code: 'ACCOUNT_CODE_TAKEN' },
      details: { errors: [{ pointer: '/body/accounts/0/code' }] },
    });
  });
});
