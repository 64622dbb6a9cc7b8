import { describe, expect, it } from '@jest/globals';
import { deliveredOrder } from '../../../test/support/delivered-order.ts';
import type { OrderLine } from '../../orders/public.ts';
import { returnPolicyBody } from '../schemas.ts';
import { notReturnable } from './returnable.ts';

const now = Date.parse('2026-11-24T03:00:00.000Z');
const line = (quantity: number, lineId = 'ln_1', reason = 'too_small') => ({ lineId, quantity, reason });
const refused = (wanted: readonly ReturnType<typeof line>[], sold: Partial<OrderLine> = {}) =>
  notReturnable(wanted, {
    order: deliveredOrder({}, sold),
    returns: [],
    terms: returnPolicyBody.parse({}),
    categoriesOf: () => [],
    now,
  }).map(({ at, because }) => [at, because]);

const shelf = { locationId: 'jakarta', bucket: '0', quantity: 2 };

describe('units cannot be returned', () => {
  it('that were not bought, or more of them than were delivered', () => {
    expect(refused([line(1), line(1, 'ln_9')])).toEqual([[1, 'unknown_line']]);
    expect(refused([line(3)])).toEqual([[0, 'not_delivered']]);
  });

  it('that came back already', () => {
    const allocations = [{ ...shelf, delivered: 1, returned: 1 }];
    expect(refused([line(2)], { allocations })).toEqual([[0, 'not_delivered']]);
    expect(refused([line(1)], { allocations })).toEqual([]);
  });

  it('that are listed twice, for a reason that the channel does not have, or that are a gift card', () => {
    expect(refused([line(1), line(1)])).toEqual([[1, 'listed_twice']]);
    expect(refused([line(1, 'ln_1', 'whim')])).toEqual([[0, 'unknown_reason']]);
    expect(refused([line(1)], { giftCard: {} })).toEqual([[0, 'gift_card']]);
  });
});
