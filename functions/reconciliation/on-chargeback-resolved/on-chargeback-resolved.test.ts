import { describe, expect, it } from '@jest/globals';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { onChargebackReceived } from '../on-chargeback-received/on-chargeback-received.ts';
import { movementsOf } from '../store/movements.ts';
import { onChargebackResolved } from './on-chargeback-resolved.ts';

const facts = {
  orderId: 'ord_1',
  channel: 'web',
  method: 'stripe',
  attempt: 1,
  amount: 6_000,
  currency: 'USD',
};
const about = <Event>(eventId: string, more: object = {}) =>
  ({
    metadata: { eventId, occurredAt: '2026-11-23T17:30:00.000Z' },
    data: { ...facts, chargebackId: 'dp_1', ...more },
  }) as Event;

describe('a chargeback', () => {
  it('is kept for the day of its settlement when it comes and when it is won, each once; lost it moves nothing more', async () => {
    const runtime = testRuntime();
    for (let time = 0; time < 2; time += 1) {
      await onChargebackReceived(about('e1'), runtime);
      await onChargebackResolved(about('e2', { outcome: 'won' }), runtime);
      await onChargebackResolved(about('e3', { outcome: 'lost' }), runtime);
    }

    const kept = await movementsOf(runtime.db, 'stripe', { day: '2026-11-23', currency: 'USD' });
    expect(kept.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['chargeback', 6_000],
      ['chargeback_won', 6_000],
    ]);
  });
});
