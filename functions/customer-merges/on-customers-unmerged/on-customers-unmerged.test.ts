import { describe, expect, it } from '@jest/globals';
import { eventOf } from '#shared/events/envelope.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { CustomersUnmerged } from '../../customers/events.ts';
import { onCustomersUnmerged } from './on-customers-unmerged.ts';

describe('news that a merge was undone', () => {
  it('changes nothing where nothing had followed it', async () => {
    const runtime = testRuntime();
    const event = eventOf(CustomersUnmerged, {
      aggregateId: 'cus_ayu',
      aggregateVersion: 3,
      occurredAt: '2026-11-23T03:00:00.000Z',
      cause: { actor: 'staff:ida', correlationId: 'c' },
      data: { customerId: 'cus_ayu', absorbedId: 'cus_old', mergeId: 'mrg_1' },
    });

    await onCustomersUnmerged(event, runtime);

    expect([...runtime.db.items('orders'), ...runtime.db.items('customers')]).toEqual([]);
  });
});
