import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { jsonLines } from '../../bin/import/formats/json-lines.ts';
import { retailDemoStore } from '../../bin/import/mappings/retail-demo-store.ts';
import { satu } from '../../bin/import/mappings/satu.ts';
import { makePace } from '../../bin/import/pace.ts';
import { runImport } from '../../bin/import/run-import.ts';
import { shop } from '../support/shop/shop.ts';

const target = () => ({
  shop: shop.as('admin'),
  pace: makePace(),
  channel: shop.unique('us-web'),
  currency: 'USD',
  location: shop.unique('us-dc'),
});

describe('importing a catalogue', () => {
  it('creates channel and location, puts products on sale with price and stock, and tells the bad rows', async () => {
    const to = target();
    const sku = shop.unique('CUP');
    const rows = [
      ...jsonLines(
        [
          `{"sku":"${sku}","name":"Cup","category":"Kitchen","price":"4.50","stock":3}`,
          `{"sku":"${sku}-2","name":"Cup","price":"4.505"}`,
          '{"name":"no sku"}',
        ].join('\n'),
        satu,
      ),
    ];

    const { summary, problems } = await runImport(rows, to);
    const again = await runImport(rows, to);
    await shop.settle();

    const { body: product } = await shop.guest.getSku({ sku, channel: to.channel });
    const { body: found } = await shop.guest.listProducts({ channel: to.channel, category: 'kitchen' });
    expect(summary).toMatchObject({ read: 3, created: 1, failed: 2 });
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'WRONG_PRICE'],
      [3, 'MISSING_FIELD'],
    ]);
    expect(again.summary).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(product).toMatchObject({ price: { amount: 450, currency: 'USD' } });
    expect(found.data).toMatchObject([{ sku, availability: { available: 3 } }]);
  });

  const real = '../shared/data/retail-demo-store/products.jsonl';
  const whenThere = existsSync(real) ? it : it.skip;
  // The whole file is 2,465 products; a hundred of them say the same in a fraction of the time.
  whenThere(
    'loads real products of the retail demo store (skipped where the data set is not at hand)',
    async () => {
      const rows = [
        ...jsonLines(readFileSync(real, 'utf8').split('\n').slice(0, 100).join('\n'), retailDemoStore),
      ];

      const { summary } = await runImport(rows, target());

      expect(summary.created + summary.updated + summary.unchanged).toBe(100);
      expect(summary.failed).toBe(0);
    },
  );
});
