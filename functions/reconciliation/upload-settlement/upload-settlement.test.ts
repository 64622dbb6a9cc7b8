import { describe, expect, it } from '@jest/globals';
import { agreeing, reconciliationWorld } from '../../../test/support/reconciliation-world.ts';
import { requestFrom } from '../../../test/support/test-runtime.ts';
import { uploadSettlement } from './upload-settlement.ts';

describe('the file of a day', () => {
  it('is uploaded to a link of its own, unless the day is closed', async () => {
    const world = await reconciliationWorld();
    const ask = () =>
      uploadSettlement(
        {
          ...requestFrom({ kind: 'guest' }),
          params: { method: 'midtrans', day: '2026-11-23' },
          query: undefined,
          body: {},
        },
        world.runtime,
      );
    const { body } = await ask();
    await world.upload(...agreeing);
    await world.reconcile();
    await world.close();

    expect(body.upload.url).toBe('https://files.test/settlements/midtrans/2026-11-23.csv?PUT');
    await expect(ask()).rejects.toMatchObject({ contract: { code: 'SETTLEMENT_CLOSED' } });
  });
});
