import { describe, expect, it } from '@jest/globals';
import { sampleChannel } from '../../../test/support/sample-channel.ts';
import type { Offer } from '../../catalog/public.ts';
import { quantityFaults } from './order-quantities.ts';

const offers = new Map(
  [
    { sku: 'TEA', orderQuantity: { minimum: 6, multipleOf: 6, channels: { pos: { maximum: 2 } } } },
    { sku: 'CUP' },
  ].map((offer) => [offer.sku, offer as unknown as Offer]),
);
const faultsIn = (code: string, orderLimits: object, lines: readonly [string, number][]) =>
  quantityFaults(
    lines.map(([sku, quantity]) => ({ sku, quantity })),
    { channel: { ...sampleChannel, code, orderLimits }, offers },
  ).map(({ detail }) => detail);

describe('quantities that one order may not have', () => {
  it('are named with what was found and what the SKU allows in the channel', () => {
    expect(faultsIn('web', {}, [['TEA', 7]])).toEqual([
      'found 7 of TEA; one order in web allows at least 6 units, in multiples of 6',
    ]);
    expect(faultsIn('pos', {}, [['TEA', 7]])).toEqual([
      'found 7 of TEA; one order in pos allows at most 2 units',
    ]);
  });

  it('are more units of one SKU than the channel allows, unless the SKU has a maximum of its own', () => {
    expect(faultsIn('web', { unitsPerSku: 5 }, [['CUP', 6]])).toEqual([
      'found 6 of CUP; one order in web allows at most 5 units',
    ]);
    expect(faultsIn('pos', { unitsPerSku: 1 }, [['TEA', 2]])).toEqual([]);
  });

  it('are more units of all SKUs together than the channel allows', () => {
    const lines: readonly [string, number][] = [
      ['CUP', 4],
      ['TEA', 6],
    ];

    expect(faultsIn('web', { units: 9 }, lines)).toEqual([
      'found 10 units in total; one order in web allows at most 9',
    ]);
    expect(faultsIn('web', { units: 10 }, lines)).toEqual([]);
  });
});
