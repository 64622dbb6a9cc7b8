import { describe, expect, it } from '@jest/globals';
import { earn, expire, takeBack, type Ledger, type Lot, type Posting } from './ledger.ts';

const empty: Ledger = { customerId: 'ayu', balance: undefined, lot: undefined, takenBack: undefined };
const at = '2026-11-23T10:00:00.000Z';

const after = (ledger: Ledger, posting: Posting | undefined): Ledger =>
  posting === undefined
    ? ledger
    : {
        ...ledger,
        balance: posting.balance,
        lot: posting.lot ?? (posting.entry.kind === 'earned' ? (posting.entry as Lot) : ledger.lot),
        takenBack: posting.entry.kind === 'taken_back' ? posting.entry : ledger.takenBack,
      };

const earned = after(empty, earn(empty, { orderId: 'o1', at, points: 25 }));

describe('the ledger of points', () => {
  it('moves earned points from the programme to the customer, in a lot that lives a year', () => {
    expect(earned).toMatchObject({
      balance: { points: 25, version: 1 },
      lot: {
        from: 'programme',
        to: 'customer',
        left: 25,
        balanceAfter: 25,
        expiresAt: '2027-11-23T10:00:00.000Z',
      },
    });
  });

  it('gives points for an order once', () => {
    expect(earn(earned, { orderId: 'o1', at, points: 25 })).toBeUndefined();
  });

  it('takes back what the order brought, once', () => {
    const back = after(earned, takeBack(earned, { orderId: 'o1', at }));

    expect(back).toMatchObject({ balance: { points: 0 }, lot: { left: 0 }, takenBack: { points: 25 } });
    expect(takeBack(back, { orderId: 'o1', at })).toBeUndefined();
  });

  it('gives nothing when the news of the payment comes after the news of the cancellation', () => {
    const closed = after(empty, takeBack(empty, { orderId: 'o1', at }));

    expect(earn(closed, { orderId: 'o1', at, points: 25 })).toBeUndefined();
    expect(closed.balance?.points).toBe(0);
  });

  it('lets points expire when their year is over, and not before', () => {
    const before = expire(earned, { orderId: 'o1', at: '2027-11-23T09:59:59.999Z' });
    const gone = after(earned, expire(earned, { orderId: 'o1', at: '2027-11-23T10:00:00.000Z' }));

    expect([before, gone.balance?.points]).toEqual([undefined, 0]);
  });

  it('takes back nothing of an order whose points have expired', () => {
    const gone = after(earned, expire(earned, { orderId: 'o1', at: '2027-11-23T10:00:00.000Z' }));

    expect(takeBack(gone, { orderId: 'o1', at })).toMatchObject({
      entry: { points: 0 },
      balance: { points: 0 },
    });
  });
});
