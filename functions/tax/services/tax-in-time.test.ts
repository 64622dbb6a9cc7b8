import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { builtInRules } from '../model/built-in-rules.ts';
import type { Sale } from '../model/sale.ts';
import type { SaidTax, TaxPlace, TaxService } from '../model/tax-service.ts';
import { taxSettingsOf } from '../model/settings.ts';
import { taxSale } from '../model/tax-sale.ts';
import { taxInTime } from './tax-in-time.ts';
import { taxSourceOf } from './tax-services.ts';

const sale: Sale = {
  region: 'ID',
  currency: 'IDR',
  at: Date.parse('2026-06-01'),
  included: true,
  level: 'line',
  rounding: 'half_even',
  items: [
    { taxClass: 'standard', sku: 'BATIK-M', paid: [{ units: 3, amount: 108 }] },
    { taxClass: 'standard', paid: [] },
  ],
};
const place = { country: 'ID', city: 'Bandung', postalCode: '40111' };
const said = (tax: number, more: Partial<SaidTax> = {}): SaidTax => ({
  taxClass: 'standard',
  treatment: 'taxed',
  rate: 0.1,
  components: [{ name: 'Tax', percent: 10, tax }],
  tax,
  ...more,
});
const nothing = said(0, { components: [] });
const ask = (
  service: TaxService['taxFor'],
  { whenDown = 'table', of = sale }: { whenDown?: 'table' | 'refuse'; of?: Sale } = {},
) =>
  taxInTime(
    { service: { taxFor: service }, whenDown },
    { sale: of, place },
    { rules: builtInRules, log: testRuntime().log, ms: 5 },
  );
const byTable = taxSale(sale, builtInRules);

describe('the tax of a sale', () => {
  it('is that of the table where the channel says nothing else, the same as everywhere in the shop', async () => {
    const source = taxSourceOf(taxSettingsOf({}), builtInRules);
    const means = { rules: new Map(), log: testRuntime().log };

    expect(await taxInTime(source, { sale, place }, means)).toEqual(byTable);
  });

  it('is what a service computes from the lines and the address, shared over the units of each line', async () => {
    const asked: [Sale, TaxPlace][] = [];

    const taxes = await ask(async (...given) => {
      asked.push(given);
      return [said(31), nothing];
    });

    expect(asked).toEqual([[sale, place]]);
    expect(taxes[0]).toMatchObject({
      tax: 31,
      net: 293,
      units: [
        { units: 2, net: 98, tax: 10 },
        { units: 1, net: 97, tax: 11 },
      ],
    });
  });

  it('comes on top of the net where prices come without it', async () => {
    const [line] = await ask(async () => [said(31), nothing], { of: { ...sale, included: false } });

    expect(line).toMatchObject({ tax: 31, net: 324 });
  });

  it.each<[string, TaxService['taxFor']]>([
    ['is too slow', () => new Promise(() => undefined)],
    ['fails', () => Promise.reject(new Error('503'))],
    ['forgets an item', async () => [said(31)]],
    ['says no whole number', async () => [said(30.5), nothing]],
    ['says less than nothing', async () => [said(-1), nothing]],
    ['takes more than was paid', async () => [said(325), nothing]],
    ['gives authorities another sum', async () => [said(31, { components: [] }), nothing]],
    [
      'says units that are not there',
      async () => [said(31, { units: [{ units: 2, net: 98, tax: 10 }] }), nothing],
    ],
  ])('is answered by the policy when the service %s', async (_how, service) => {
    const refusal = await ask(service, { whenDown: 'refuse' }).catch((error: unknown) => error);

    expect(await ask(service)).toEqual(byTable);
    expect(isProblem(refusal) && refusal.contract).toMatchObject({ code: 'TAX_NOT_AVAILABLE', status: 503 });
  });
});
