import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putCategory } from './put-category.ts';

const shop = () => {
  const runtime = testRuntime();
  return (code: string, parent?: string, ifMatch = 0) => {
    // The categories are kept for two seconds.
    runtime.pass(3000);
    return putCategory(
      asking(staffWith('catalog.write'), {
        params: { code },
        body: { name: code, parent, position: 0 },
        ifMatch,
      }),
      runtime,
    );
  };
};

describe('a category', () => {
  it('may be inside another one that exists', async () => {
    const put = shop();
    await put('clothes');

    expect((await put('shirts', 'clothes')).body).toMatchObject({ code: 'shirts', parent: 'clothes' });
    expect(await refusalOf(put('mugs', 'kitchen'))).toBe('CATEGORY_NOT_FOUND');
  });

  it('is never inside itself, not even through others', async () => {
    const put = shop();
    await put('clothes');
    await put('shirts', 'clothes');
    await put('batik', 'shirts');

    expect(await refusalOf(put('clothes', 'batik', 1))).toBe('CATEGORY_CYCLE');
    expect(await refusalOf(put('clothes', 'clothes', 1))).toBe('CATEGORY_CYCLE');
  });
});
