import { describe, expect, it } from '@jest/globals';
import { groupsOf } from '../model/requested-groups.ts';
import type { CheckoutRequest } from '../model/request.ts';
import { refuseWrongGroups } from './refuse-wrong-groups.ts';

type Delivery = CheckoutRequest['body']['delivery'];

const address = { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' };
const lines = [{ sku: 'SHIRT' }, { sku: 'KOPI' }];

const errorsFor = (delivery: Delivery) => {
  try {
    refuseWrongGroups(groupsOf({ delivery } as CheckoutRequest['body']), lines);
    return [];
  } catch (error) {
    return (error as { details: { errors: { pointer: string; code: string }[] } }).details.errors.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );
  }
};

describe('a basket that is delivered in groups', () => {
  it('has every line in exactly one of them', () => {
    const pickup = { method: 'pickup', locationId: 'kemang' } as const;

    expect(errorsFor({ method: 'ship', address })).toEqual([]);
    expect(
      errorsFor([
        { method: 'ship', address, skus: ['SHIRT'] },
        { ...pickup, skus: ['KOPI'] },
      ]),
    ).toEqual([]);
    expect(errorsFor([{ ...pickup, skus: ['SHIRT'] }])).toEqual(['/body/delivery line_left_out']);
    expect(
      errorsFor([
        { ...pickup, skus: ['SHIRT', 'SOCK'] },
        { ...pickup, skus: ['KOPI', 'SHIRT'] },
      ]),
    ).toEqual(['/body/delivery/0/skus/1 not_in_cart', '/body/delivery/1/skus/1 duplicate']);
  });

  it('is shipped to one address', () => {
    expect(
      errorsFor([
        { method: 'ship', address, skus: ['SHIRT'] },
        { method: 'ship', address, skus: ['KOPI'] },
      ]),
    ).toEqual(['/body/delivery/1/method shipped_twice']);
  });
});
