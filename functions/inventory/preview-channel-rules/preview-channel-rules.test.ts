import { describe, expect, it } from '@jest/globals';
import { openTwoStores, SKU } from '../../../test/support/stock/two-stores.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { setChannelRules } from '../set-channel-rules/set-channel-rules.ts';
import { setShards } from '../set-shards/set-shards.ts';
import { setStock } from '../set-stock/set-stock.ts';
import { previewChannelRules } from './preview-channel-rules.ts';

const staff = requestFrom({ kind: 'staff', staffId: 'sta_1', role: 'admin', scopes: ['inventory.write'] });
const params = { sku: SKU, locationId: 'jakarta' };
type Rules = Parameters<typeof previewChannelRules>[0]['body']['channels'];

/** Twenty pieces over four shards, two of them safety stock. */
const spreadStock = async () => {
  const runtime = testRuntime();
  await openTwoStores(runtime);
  const body = { onHand: 20, expectedOnHand: 0, safetyStock: 2 };
  await setStock({ ...staff, params, query: undefined, body }, runtime);
  await setShards({ ...staff, params, query: undefined, body: { shards: 4 } }, runtime);
  const asked = (channels: Rules) => ({
    ...staff,
    params,
    query: undefined,
    body: { channels, rebalance: false },
  });
  const preview = async (channels: Rules) => {
    const { body: answer } = await previewChannelRules(asked(channels), runtime);
    return Object.fromEntries(answer.channels.map(({ channel, now, then }) => [channel, [now, then]]));
  };
  const set = (channels: Rules, ifMatch: number) => setChannelRules({ ...asked(channels), ifMatch }, runtime);
  return { preview, set };
};

describe('the preview of channel rules', () => {
  it('says what each channel could sell, also those whose stock a pool takes away', async () => {
    const { preview } = await spreadStock();

    expect(await preview({ web: { pool: 12 } })).toMatchObject({ web: [18, 18], till: [18, 6] });
    expect(await preview({ web: { capPercent: 50 }, till: { buffer: { percent: 10 } } })).toMatchObject({
      web: [18, 9],
      till: [18, 16],
    });
  });

  it('is what setting them comes to, from rules that stand already', async () => {
    const { preview, set } = await spreadStock();
    await set({ web: { pool: 12 } }, 0);
    const rules = { till: { pool: 4 }, web: { buffer: { units: 3 } } };

    const before = await preview(rules);
    await set(rules, 1);
    const after = await preview(rules);

    expect(before).toMatchObject({ web: [18, 11], till: [6, 18] });
    expect(after).toMatchObject({ web: [11, 11], till: [18, 18] });
  });

  it('refuses what setting them would refuse, and changes nothing', async () => {
    const { preview } = await spreadStock();

    const refusal = await preview({ web: { pool: 10 }, till: { pool: 9 } }).catch((error: unknown) => error);

    expect(isProblem(refusal) && refusal.message).toContain('19 units set aside in total');
    expect(await preview({})).toMatchObject({ web: [18, 18], till: [18, 18] });
  });
});
