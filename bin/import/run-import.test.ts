import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../../shared/client/api-problem.ts';
import type { ShopClient } from '../../shared/client/generated.ts';
import { satu } from './mappings/satu.ts';
import { jsonLines } from './formats/json-lines.ts';
import { makePace } from './pace.ts';
import { runImport } from './run-import.ts';

/** A shop in memory: what a PUT said before, and in which version. */
const shopInMemory = () => {
  const kept = new Map<string, { readonly text: string; readonly version: number }>();
  const put =
    (key: string) =>
    async (input: object, options: { readonly ifMatch?: number } = {}) => {
      const { body, ...id } = input as { body: object };
      const name = `${key} ${JSON.stringify(id)}`;
      const text = JSON.stringify(body);
      const before = kept.get(name);
      if (before?.text === text) return { status: 200, body: {} };
      if (before !== undefined && options.ifMatch !== before.version)
        throw new ApiProblem(428, { code: 'PRECONDITION_REQUIRED', currentVersion: before.version });
      kept.set(name, { text, version: (before?.version ?? 0) + 1 });
      return { status: before === undefined ? 201 : 200, body: {} };
    };
  const absent = async () => {
    throw new ApiProblem(404, { code: 'NOT_FOUND' });
  };
  return {
    putProduct: put('product'),
    putPrice: put('price'),
    putCategory: put('category'),
    putChannel: put('channel'),
    putLocation: put('location'),
    getChannel: absent,
    getLocation: absent,
    setStock: put('stock'),
  } as unknown as ShopClient;
};

const file = (count: number, price: number, bad: readonly number[] = []) =>
  Array.from({ length: count }, (_, at) =>
    bad.includes(at + 1)
      ? '{"sku":"","name":"?"}'
      : JSON.stringify({ sku: `SKU-${at}`, name: `Barang ${at}`, price: String(price) }),
  ).join('\n');

describe('an import', () => {
  it('of 10,000 rows with 3 bad ones applies 9,997 and names the 3', async () => {
    const rows = [...jsonLines(file(10_000, 10, [5, 4711, 9999]), satu)];

    const { summary, problems } = await runImport(rows, {
      shop: shopInMemory(),
      pace: makePace(),
      channel: 'web',
      currency: 'USD',
    });

    expect(summary).toMatchObject({ read: 10_000, created: 9_997, failed: 3 });
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [5, 'MISSING_FIELD'],
      [4711, 'MISSING_FIELD'],
      [9999, 'MISSING_FIELD'],
    ]);
  });

  it('changes nothing the second time, and only what differs the third', async () => {
    const target = { shop: shopInMemory(), pace: makePace(), channel: 'web', currency: 'USD' };
    const [same, dearer] = [[...jsonLines(file(20, 10), satu)], [...jsonLines(file(20, 12), satu)]];
    await runImport(same, target);

    const second = await runImport(same, target);
    const third = await runImport(dearer, target);

    expect(second.summary).toMatchObject({ created: 0, updated: 0, unchanged: 20 });
    expect(third.summary).toMatchObject({ created: 0, updated: 20, unchanged: 0 });
  });

  it('refuses a price with more decimals than its currency has, instead of rounding it', async () => {
    const rows = [...jsonLines('{"sku":"A","name":"A","price":"10.005"}', satu)];

    const { problems } = await runImport(rows, { shop: shopInMemory(), pace: makePace(), currency: 'USD' });

    expect(problems).toMatchObject([{ row: 1, code: 'WRONG_PRICE' }]);
  });
});
