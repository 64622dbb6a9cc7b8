import { describe, expect, it } from '@jest/globals';
import { agreeing, reconciliationWorld } from '../../../test/support/reconciliation-world.ts';

describe('explaining a difference', () => {
  it('is shown with the difference, and counted once', async () => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing, 'ord_7-1,settlement,2026-11-23 10:00:00,50000.00,0');
    await world.reconcile();
    const which = { kind: 'missing_here', reference: 'ord_7#capture' } as const;
    await world.explain({ ...which, reason: 'other_day' });
    await world.explain({ ...which, reason: 'other_day' });
    const { settlement, data } = await world.get();

    expect(settlement).toMatchObject({ differences: 1, unexplained: 0 });
    expect(data).toMatchObject([{ ...which, there: 50_000, row: 6, explanation: { reason: 'other_day' } }]);
  });

  it('is refused for a difference that the day does not have', async () => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing);
    await world.reconcile();

    await expect(
      world.explain({ kind: 'missing_here', reference: 'ord_1#capture', reason: 'other_day' }),
    ).rejects.toMatchObject({ contract: { code: 'DIFFERENCE_NOT_FOUND' } });
  });
});
