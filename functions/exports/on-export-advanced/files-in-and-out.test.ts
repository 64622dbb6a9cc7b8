import { describe, expect, it } from '@jest/globals';
import { exportedFile } from '../../../test/support/exported-file.ts';
import { importFile, importingShop, type ImportingShop } from '../../../test/support/importing-shop.ts';
import { filesOfSystems } from '../../../test/support/merchant-files/files-of-systems.ts';
import { madeUpShop, type MadeUpProduct } from '../../../test/support/merchant-files/made-up-shop.ts';

const to = { channel: 'web', currency: 'USD', location: 'dc' };
const TEN = Array.from({ length: 10 }, (_, at) => at + 1);

/** What an export says of each variant, in the words of the made-up shop. */
const inShop = async (world: ImportingShop) => {
  const { text } = await exportedFile(world, { kind: 'products', format: 'jsonl' });
  const products = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedProduct);
  return Promise.all(
    products.flatMap(({ name, variants }) =>
      variants.map(async ({ sku, gtin, options = {} }) => {
        const [{ body: prices }, { body: stock }] = await Promise.all([
          world.shop.getPrices({ sku, currency: 'USD' }),
          world.shop.getStock({ locationId: 'dc', sku }),
        ]);
        const [size] = Object.values(options);
        return { name, sku, gtin, size, price: prices.prices[0]?.amount, stock: stock.onHand };
      }),
    ),
  );
};

interface ExportedProduct {
  readonly name: string;
  readonly variants: readonly {
    readonly sku: string;
    readonly gtin?: string;
    readonly options?: Readonly<Record<string, string>>;
  }[];
}

/** One variant alone, for systems that know no others. */
const simple = ({ variants, ...product }: MadeUpProduct): MadeUpProduct => ({
  ...product,
  variants: variants.slice(0, 1).map(({ size: _size, ...variant }) => variant),
});

const bySku = <Named extends { readonly sku: string }>(some: readonly Named[]): readonly Named[] =>
  some.toSorted((one, other) => one.sku.localeCompare(other.sku));

describe.each(Object.entries(filesOfSystems))(
  'ten files of %s',
  (_name, { write, mapping, simpleOnly, hasGtins }) => {
    it.each(TEN)('bring all they have, and go in and out again unchanged: %i', async (seed) => {
      const products = simpleOnly === true ? madeUpShop(seed).map(simple) : madeUpShop(seed);
      const options = mapping === undefined ? to : { ...to, mapping };
      const file = write(products);
      const world = importingShop();

      const first = await importFile(world, file, options);
      const again = await importFile(world, file, options);

      expect([first.details, first.job.failure]).toEqual([[], undefined]);
      expect(again.summary).toMatchObject({ created: 0, updated: 0, failed: 0 });
      const wanted = products.flatMap(({ name, variants }) =>
        variants.map(({ gtin, size, ...variant }) => ({
          name,
          ...variant,
          size,
          gtin: hasGtins === false || gtin === undefined ? undefined : `0${gtin}`,
        })),
      );
      expect(bySku(await inShop(world))).toEqual(bySku(wanted));
      const format = seed % 2 === 0 ? 'csv' : 'jsonl';
      for (const kind of ['products', 'prices', 'stock'] as const) {
        const { text } = await exportedFile(world, { kind, format });
        const { summary, details } = await importFile(world, text, { channel: 'web' });
        expect([kind, details]).toEqual([kind, []]);
        expect(summary).toMatchObject({ created: 0, updated: 0, failed: 0 });
      }
    });
  },
);
