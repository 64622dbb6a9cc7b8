import { describe, expect, it } from '@jest/globals';
import { reconciliationWorld } from '../../../test/support/reconciliation-world.ts';

describe('a day that nobody reconciled', () => {
  it('is not found', async () => {
    const world = await reconciliationWorld();

    await expect(world.get()).rejects.toMatchObject({ contract: { code: 'SETTLEMENT_NOT_FOUND' } });
  });
});
