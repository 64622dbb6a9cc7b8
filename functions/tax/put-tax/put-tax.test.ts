import { beforeEach, describe, expect, it } from '@jest/globals';
import type { RequestOf } from '#shared/http/request.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { getTax } from '../get-tax/get-tax.ts';
import { loadTaxRules } from '../store/tax-rules.ts';
import { taxSale } from '../model/tax-sale.ts';
import type { PutTax } from './contract.ts';
import { putTax } from './put-tax.ts';

const finance = { kind: 'staff', staffId: 'f-1', role: 'finance', scopes: ['taxes.write'] } as const;
type Rates = RequestOf<typeof PutTax>['body']['rates'];
const gst = (percent: number): Rates => [{ treatment: 'taxed', components: [{ name: 'GST', percent }] }];

let runtime: TestRuntime;
beforeEach(() => {
  runtime = testRuntime();
});

const put = (rates: Rates, given: { region?: string; ifMatch?: number } = {}) =>
  putTax(
    {
      ...requestFrom(finance),
      params: { region: given.region ?? 'SG', taxClass: 'standard' },
      query: undefined,
      body: { rates },
      ...(given.ifMatch === undefined ? {} : { ifMatch: given.ifMatch }),
    },
    runtime,
  );

const taxOf = async (amount: number, region: string) => {
  const [item] = taxSale(
    {
      region,
      currency: 'SGD',
      at: runtime.clock.now(),
      included: false,
      level: 'line',
      rounding: 'half_even',
      items: [{ taxClass: 'standard', paid: [{ units: 1, amount }] }],
    },
    await loadTaxRules(runtime.db, runtime.clock.now()),
  );
  return item?.tax;
};

describe('setting a tax rate', () => {
  it('creates it, changes it with the version that was read, and says when nothing is new', async () => {
    expect(await put(gst(8))).toMatchObject({ status: 201, version: 1, body: { builtIn: false } });
    expect(await put(gst(8))).toMatchObject({ status: 200, version: 1 });
    await expect(put(gst(9))).rejects.toMatchObject({ contract: { status: 428 } });
    expect(await put(gst(9), { ifMatch: 1 })).toMatchObject({ status: 200, version: 2 });
  });

  it('reaches sales within two seconds, at no call of its own in between', async () => {
    expect(await taxOf(10_000, 'SG')).toBe(0);
    await put(gst(9));
    const { calls } = runtime.db;
    const before = calls['query'];
    expect([await taxOf(10_000, 'SG'), calls['query']]).toEqual([0, before]);

    runtime.pass(2_000);

    expect(await taxOf(10_000, 'SG')).toBe(900);
  });

  it('takes the place of the rule that comes with the shop', async () => {
    const request = { ...requestFrom(finance), query: undefined, body: undefined };
    const params = { region: 'ID', taxClass: 'standard' };
    expect((await getTax({ ...request, params }, runtime)).body).toMatchObject({ builtIn: true });

    await put(gst(15), { region: 'ID' });

    expect((await getTax({ ...request, params }, runtime)).body).toMatchObject({
      builtIn: false,
      version: 1,
    });
    expect(await taxOf(10_000, 'ID')).toBe(1_500);
  });

  it.each<[string, Rates, string]>([
    ['two rates that begin at once', [...gst(8), ...gst(9)], '/body/rates/1/validFrom'],
    ['a tax of nobody', [{ treatment: 'taxed', components: [] }], '/body/rates/0/components'],
    [
      'an exemption with a rate',
      [{ treatment: 'exempt', components: [{ name: 'GST', percent: 9 }] }],
      '/body/rates/0/components',
    ],
    ['a rate of 0 that is called taxed', gst(0), '/body/rates/0/components/0/percent'],
    [
      'one name for two parts',
      [
        {
          treatment: 'taxed',
          components: [
            { name: 'A', percent: 1 },
            { name: 'A', percent: 2 },
          ],
        },
      ],
      '/body/rates/0/components/1/name',
    ],
  ])('refuses %s', async (_what, rates, pointer) => {
    await expect(put(rates)).rejects.toMatchObject({ details: { errors: [{ pointer }] } });
  });
});
