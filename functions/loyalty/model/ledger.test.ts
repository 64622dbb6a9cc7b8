import { describe, expect, it } from '@jest/globals';
import { partsOf, randomFrom } from '../../../test/support/random-from.ts';
import {
  earn,
  expire,
  takeBackAll,
  takeBackRefund,
  type PointsLedger,
  type PointsPosting,
} from './ledger.ts';

const empty: PointsLedger = { customerId: 'ayu', balance: undefined, order: undefined };
const news = { orderId: 'o1', at: '2026-11-23T10:00:00.000Z' };
const paid = { currency: 'IDR', goods: 259_000 };

const after = (ledger: PointsLedger, posting: PointsPosting | undefined): PointsLedger =>
  posting === undefined ? ledger : { ...ledger, balance: posting.balance, order: posting.order };
const earned = after(empty, earn(empty, { ...news, paid }));
const refund = (ledger: PointsLedger, refundKey: string, amount: number) =>
  takeBackRefund(ledger, { ...news, refundKey, amount });

describe('the ledger of points', () => {
  it('moves earned points from the programme to the customer, in a lot that lives a year', () => {
    const posting = earn(empty, { ...news, paid });

    expect(posting).toMatchObject({
      entry: { from: 'programme', to: 'customer', points: 25, balanceAfter: 25, reason: 'ORDER#o1#EARN' },
      balance: { points: 25, version: 1 },
      order: { left: 25, expiresAt: '2027-11-23T10:00:00.000Z' },
    });
  });

  it('gives points for an order once', () => {
    expect(earn(earned, { ...news, paid })).toBeUndefined();
  });

  it('takes back what the order brought, once', () => {
    const posting = takeBackAll(earned, news);

    expect(posting).toMatchObject({
      entry: { points: 25, from: 'customer' },
      balance: { points: 0 },
      order: { left: 0 },
    });
    expect(takeBackAll(after(earned, posting), news)).toBeUndefined();
  });

  it('gives nothing when the news of the payment comes after the news of the cancellation', () => {
    const closed = after(empty, takeBackAll(empty, news));

    expect(earn(closed, { ...news, paid })).toBeUndefined();
    expect(closed.balance?.points).toBe(0);
  });

  it('takes back points for money that went back, rounded as they were earned', () => {
    const first = refund(earned, 'r1', 5_000);
    const second = refund(after(earned, first), 'r2', 15_000);

    // 254,000 still makes 25 whole ten thousands; 239,000 makes 23.
    expect([first?.entry?.points, second?.entry?.points, second?.balance.points]).toEqual([undefined, 2, 23]);
    expect(refund(after(earned, second), 'r2', 15_000)).toBeUndefined();
  });

  it('gives points for what stayed when the refund was heard before the payment', () => {
    const early = after(empty, refund(empty, 'r1', 20_000));

    expect(earn(early, { ...news, paid })?.entry?.points).toBe(23);
  });

  it('takes back in proportion where tax came on top: half the money is half the goods', () => {
    const onTop = { currency: 'IDR', goods: 180_000, charged: 199_800 };
    const all = after(empty, earn(empty, { ...news, paid: onTop }));
    const half = after(all, refund(all, 'r1', 99_900));

    expect([all.balance?.points, half.balance?.points]).toEqual([18, 9]);
    expect(after(half, refund(half, 'r2', 99_900)).balance?.points).toBe(0);
  });

  it('takes back no more than the order brought', () => {
    const all = after(earned, refund(earned, 'r1', 259_000));

    expect(all.balance?.points).toBe(0);
    expect(takeBackAll(all, news)?.entry).toBeUndefined();
    expect(refund(all, 'r2', 50_000)?.balance.points).toBe(0);
  });

  it('lets points expire when their year is over, and not before', () => {
    const before = expire(earned, { ...news, at: '2027-11-23T09:59:59.999Z' });
    const gone = expire(earned, { ...news, at: '2027-11-23T10:00:00.000Z' });

    expect([before, gone?.entry?.kind, gone?.balance.points]).toEqual([undefined, 'expired', 0]);
  });

  it('takes back nothing of an order whose points have expired', () => {
    const gone = after(earned, expire(earned, { ...news, at: '2027-11-23T10:00:00.000Z' }));

    expect(takeBackAll(gone, news)).toMatchObject({ balance: { points: 0 } });
    expect(takeBackAll(gone, news)?.entry).toBeUndefined();
  });

  it('takes all points back when all goods go back, in whatever parts and with the tax on top', () => {
    const taxed = { currency: 'USD', goods: 100_000, charged: 108_875 };
    for (let seed = 1; seed <= 200; seed += 1) {
      const bought = after(empty, earn(empty, { ...news, paid: taxed }));
      const parts = partsOf(taxed.charged, randomFrom(seed));
      const end = parts.reduce(
        (ledger, amount, at) => after(ledger, refund(ledger, `r${at}`, amount)),
        bought,
      );

      expect([bought.balance?.points, end.balance?.points]).toEqual([1_000, 0]);
    }
  });
});
