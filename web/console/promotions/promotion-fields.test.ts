import { describe, expect, it } from '@jest/globals';
import type { Promotion } from '#shared/client/generated.ts';
import { contentOf, effectKinds, fieldOfPointer, fieldsOf, newFields } from './promotion-fields.ts';

const stored = (effect: Promotion['effect'], changes: Partial<Promotion> = {}): Promotion => ({
  promotionId: 'p',
  name: 'Hemat',
  startsAt: '2026-12-01T00:00:17.000Z',
  endsAt: '2026-12-24T17:00:00.000Z',
  priority: 5,
  combines: 'with_delivery',
  activation: 'coupon',
  currency: 'IDR',
  conditions: { channels: ['web', 'pos'], minimumGoods: 100_000, countries: ['ID'], signedInOnly: true },
  target: { categories: ['shirts'], reduced: 'exclude' },
  effect,
  limits: { uses: 100 },
  afterReturn: 'recalculate',
  state: 'draft',
  version: 3,
  ...changes,
});

const bodyOf = ({ promotionId: _id, state: _state, version: _version, ...body }: Promotion) => body;

describe('the form of a promotion', () => {
  it.each<readonly [string, Promotion['effect']]>([
    ['a percentage', { kind: 'percent', percent: 12.5 }],
    ['an amount off all', { kind: 'amount_off_target', amount: 25_000 }],
    ['an amount off each', { kind: 'amount_off_unit', amount: 5_000 }],
    ['a fixed price', { kind: 'fixed_price', unitPrice: 99_000 }],
    ['buy and get', { kind: 'buy_get', buy: 2, get: 1, percent: 100, choose: 'cart_order', limit: 2 }],
    ['a gift', { kind: 'gift', sku: 'MUG', quantity: 2 }],
    [
      'less for delivery',
      { kind: 'delivery', options: ['regular'], deal: { kind: 'amount', amount: 9_000 } },
    ],
    [
      'steps, which it cannot show',
      { kind: 'steps', by: 'goods', steps: [{ from: 1, off: { kind: 'percent', percent: 5 } }] },
    ],
  ])('sends unchanged what it opened: %s', (_, effect) => {
    const promotion = stored(effect);

    expect(contentOf(fieldsOf(promotion), promotion)).toEqual(bodyOf(promotion));
  });

  it('makes a new one of what was typed', () => {
    const fields = {
      ...newFields(new Date('2026-12-01T03:00:00Z')),
      name: ' Dua gratis satu ',
      effect: 'buy_get',
      buy: '2',
      get: '1',
      value: '100',
      skus: 'KAOS-S, KAOS-M',
      usesPerCustomer: '1',
    };

    expect(JSON.parse(JSON.stringify(contentOf(fields)))).toEqual({
      name: 'Dua gratis satu',
      startsAt: '2026-12-01T03:00:00.000Z',
      priority: 0,
      combines: 'with_all',
      activation: 'automatic',
      currency: 'IDR',
      conditions: {},
      target: { skus: ['KAOS-S', 'KAOS-M'] },
      effect: { kind: 'buy_get', buy: 2, get: 1, percent: 100 },
      limits: { usesPerCustomer: 1 },
    });
  });

  it('takes a field that was emptied out, and shows a refusal where it was typed', () => {
    const promotion = stored({ kind: 'percent', percent: 10 });
    const emptied = { ...fieldsOf(promotion), endsAt: '', minimumGoods: '', uses: '', channels: '' };

    const body = contentOf(emptied, promotion);

    expect([body.endsAt, body.limits, body.conditions?.channels]).toEqual([undefined, undefined, undefined]);
    expect(
      ['/body/effect/percent', '/body/effect/sku', '/body/effect/buy', '/body/name'].map(fieldOfPointer),
    ).toEqual(['value', 'gift', 'buy', undefined]);
    expect(effectKinds).not.toContain('steps');
  });
});
