import { describe, expect, it } from '@jest/globals';
import { shopInMemory } from '../../../test/support/shop-in-memory.ts';

describe('the master data of a product', () => {
  it('sent back as it was read changes nothing', async () => {
    const { shop } = shopInMemory();
    const body = {
      name: 'Kemeja',
      options: [{ name: 'Size', values: ['M'] }],
      variants: [{ sku: 'SHIRT-M', options: { Size: 'M' } }],
    };
    await shop.putProduct({ productId: 'shirt', body });

    const { body: stored } = await shop.getProductMasterData({ productId: 'shirt' });
    const { productId: _id, version, imageUrl: _image, ...content } = stored;
    const again = await shop.putProduct({ productId: 'shirt', body: content }, { ifMatch: version });

    expect(stored).toMatchObject({ productId: 'shirt', version: 1, name: 'Kemeja', publish: {} });
    expect([again.status, again.body.version]).toEqual([200, version]);
  });

  it('is not there for a product that does not exist', async () => {
    const { shop } = shopInMemory();

    await expect(shop.getProductMasterData({ productId: 'nothing' })).rejects.toMatchObject({
      status: 404,
      code: 'PRODUCT_NOT_FOUND',
    });
  });
});
