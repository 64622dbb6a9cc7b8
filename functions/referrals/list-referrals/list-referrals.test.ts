import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import type { Referral } from '../model/referral.ts';
import { saveReferralParts } from '../store/referrals.ts';
import { listReferrals } from './list-referrals.ts';

describe('the list of referrals', () => {
  it('has those of the status that was asked for, and follows their changes', async () => {
    const runtime = testRuntime();
    const claimedAt = '2026-11-23T03:00:00.000Z';
    const save = (customerId: string, change: Partial<Referral>, version = 1) => {
      const referral: Referral = {
        customerId,
        referrerId: 'ayu',
        status: 'held',
        suspicions: ['same_address'],
        claimedAt,
        changedAt: claimedAt,
        version,
        ...change,
      };
      return commit(runtime.db, saveReferralParts(referral, [], runtime.clock));
    };
    await save('budi', {});
    await save('citra', { status: 'waiting', dueAt: claimedAt });
    await save('dewi', {});
    await save('dewi', { status: 'refused', reason: 'One household' }, 2);

    const list = async (status: 'held' | 'refused') =>
      (
        await listReferrals(asking(staffWith('loyalty.read'), { query: { status, limit: 20 } }), runtime)
      ).body.data.map(({ customerId }) => customerId);
    expect([await list('held'), await list('refused')]).toEqual([['budi'], ['dewi']]);
  });
});
