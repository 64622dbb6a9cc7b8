import { describe, expect, it } from '@jest/globals';
import { agreeing, reconciliationWorld } from '../../../test/support/reconciliation-world.ts';

describe('closing a day', () => {
  it('needs an explanation of every difference, has its event once, and stays as it is', async () => {
    const world = await reconciliationWorld();
    await world.upload(...agreeing.slice(1));
    const before = await world.reconcile();
    await expect(world.close()).rejects.toMatchObject({
      contract: { code: 'DAY_HAS_DIFFERENCES' },
      details: { extensions: { unexplained: 1 } },
    });
    const which = { kind: 'missing_there', reference: 'ord_1#capture' } as const;
    await world.explain({ ...which, reason: 'other_day' });
    const explained = await world.explain({ ...which, reason: 'provider_error' });
    const closed = await world.close();

    expect([before.unexplained, explained.unexplained]).toEqual([1, 0]);
    expect(closed.status).toBe('closed');
    expect(await world.close()).toEqual(closed);
    expect(world.events('DayClosed')).toHaveLength(1);
    await world.upload(...agreeing);
    await expect(world.reconcile()).rejects.toMatchObject({ contract: { code: 'SETTLEMENT_CLOSED' } });
    await expect(world.explain({ ...which, reason: 'other_day' })).rejects.toMatchObject({
      contract: { code: 'SETTLEMENT_CLOSED' },
    });
  });
});
