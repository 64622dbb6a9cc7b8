import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { parsePart } from '#shared/http/parse.ts';
import type { ProductContent } from '../model/product.ts';
import { isSellable, type Offer } from '../model/offer.ts';
import { onProductSavedInSteps } from '../on-product-saved-in-steps/on-product-saved-in-steps.ts';
import { putProduct } from '../put-product/put-product.ts';
import { productBody } from '../schemas.ts';
import { barcodeKey } from '../store/barcodes.ts';
import { offerKey } from '../store/offers.ts';
import { productKey, type StoredProduct } from '../store/products.ts';

const merchandiser: Actor = {
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['catalog.write'],
};

class Crash extends Error {}

const open = async (): Promise<TestRuntime> => {
  const runtime = testRuntime();
  await runtime.db.writeOne(create({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, { code: 'web' }));
  return runtime;
};

/** The same shop, whose database is gone after so many writes. */
const crashingAfter = (writes: number, runtime: TestRuntime): TestRuntime => {
  let left = writes;
  const counted =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    (...args: Args): Promise<Result> => {
      left -= 1;
      if (left < 0) throw new Crash();
      return call(...args);
    };
  const { db } = runtime;
  return { ...runtime, db: { ...db, write: counted(db.write), writeOne: counted(db.writeOne) } as typeof db };
};

/** A carpet that is cut to so many lengths; every tenth has a GTIN. */
const carpet = (lengths: readonly number[], name = 'Karpet'): object => ({
  name,
  options: [{ name: 'Length', values: lengths.map(String) }],
  variants: lengths.map((length) => ({
    sku: `CARPET-${length}`,
    options: { Length: String(length) },
    ...(length % 10 === 0 ? { gtin: gtinOf(length) } : {}),
  })),
  publish: { web: {} },
});

const gtinOf = (length: number): string => {
  const digits = `0952${String(length).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

const put = (
  body: object,
  runtime: TestRuntime,
  { ifMatch, productId = 'carpet' }: { ifMatch?: number; productId?: string } = {},
) =>
  putProduct(
    {
      ...requestFrom(merchandiser),
      params: { productId },
      query: undefined,
      body: parsePart('body', productBody, body).value as ProductContent,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    },
    runtime,
  );

const product = ({ db }: TestRuntime) => db.get<StoredProduct>(productKey('carpet'));

const soldLengths = async ({ db, clock }: TestRuntime, upToLength = 320): Promise<readonly number[]> => {
  const offers = await db.getMany<Offer>(upTo(upToLength).map((length) => offerKey(`CARPET-${length}`)));
  return upTo(upToLength).filter((length) => isSellable(offers[length - 1], 'web', clock.now()));
};

const barcodes = async ({ db }: TestRuntime) =>
  (await db.getMany<object>(upTo(320).map((length) => barcodeKey(gtinOf(length))))).filter(
    (barcode) => barcode !== undefined,
  ).length;

describe('a product with more variants than one transaction writes', () => {
  it('is sold in all of them, and finished', async () => {
    const runtime = await open();

    const answer = await put(carpet(upTo(300)), runtime);

    expect(answer).toMatchObject({ status: 201, version: 1 });
    expect(answer.body).not.toHaveProperty('unfinished');
    expect(await soldLengths(runtime)).toEqual(upTo(300));
    expect(await barcodes(runtime)).toBe(30);
    expect(await product(runtime)).not.toHaveProperty('unfinished');
  });

  it('retires what it has no more, and frees the GTINs', async () => {
    const runtime = await open();
    await put(carpet(upTo(300)), runtime);

    await put(carpet(upTo(100)), runtime, { ifMatch: 1 });

    expect(await soldLengths(runtime)).toEqual(upTo(100));
    expect(await barcodes(runtime)).toBe(10);
  });

  it('takes no SKU of another product, and leaves that one alone', async () => {
    const runtime = await open();
    await put({ ...carpet([250]), name: 'Sisa' }, runtime, { productId: 'remnant' });

    await expect(put(carpet(upTo(300)), runtime)).rejects.toMatchObject({ contract: { code: 'SKU_TAKEN' } });

    expect(await soldLengths(runtime)).toEqual([250]);
    expect(await product(runtime)).toBeUndefined();
  });

  it('sells nothing of a product that was not saved', async () => {
    const runtime = await open();

    await expect(put(carpet(upTo(300)), crashingAfter(2, runtime))).rejects.toThrow(Crash);

    expect(await soldLengths(runtime)).toEqual([]);
  });

  it('keeps what it had on sale until its change is saved', async () => {
    const runtime = await open();
    await put(carpet(upTo(300)), runtime);

    const cutOff = put(carpet(upTo(320).slice(150)), crashingAfter(1, runtime), { ifMatch: 1 });
    await expect(cutOff).rejects.toThrow(Crash);

    expect(await soldLengths(runtime)).toEqual(upTo(300));
  });

  it('is finished by its event when saving was cut off', async () => {
    const runtime = await open();
    await expect(put(carpet(upTo(300)), crashingAfter(6, runtime))).rejects.toThrow(Crash);
    expect(await product(runtime)).toHaveProperty('unfinished');

    const events = runtime.db.items('catalog').flatMap(({ event }) => (event === undefined ? [] : [event]));
    const event = events.find((each) => JSON.stringify(each).includes('ProductSavedInSteps'));
    for (const _twice of [1, 2]) await onProductSavedInSteps(event as never, runtime);

    expect(await soldLengths(runtime)).toEqual(upTo(300));
    expect(await product(runtime)).not.toHaveProperty('unfinished');
  });

  it('comes to the same wherever it is cut off, once it is sent again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(14), async (writes) => {
        const runtime = await open();
        await put(carpet(upTo(200)), runtime);
        const changed = carpet(upTo(300).slice(50), 'Karpet wol');

        await put(changed, crashingAfter(writes, runtime), { ifMatch: 1 }).catch((error: unknown) => {
          if (!(error instanceof Crash)) throw error;
        });
        const answer = await put(changed, runtime, { ifMatch: (await product(runtime))?.version ?? 1 });

        expect(answer).toMatchObject({ status: 200, version: 2 });
        expect(await soldLengths(runtime)).toEqual(upTo(300).slice(50));
        expect((await runtime.db.get<Offer>(offerKey('CARPET-60')))?.name).toBe('Karpet wol');
        expect(await barcodes(runtime)).toBe(25);
        expect(await product(runtime)).not.toHaveProperty('unfinished');
      }),
      { numRuns: 40 },
    );
  });
});
