import { describe, expect, it } from '@jest/globals';
import { shelfLink } from './print-links.ts';
import { gtinIn } from './scanned-code.ts';

describe('what a scanner read', () => {
  it('is a GTIN by itself and in the code of our own shelves', () => {
    const link = shelfLink({ origin: 'https://shop.example', gtin: '9521234543213', store: 'kemang' });

    expect(gtinIn(link)).toBe('09521234543213');
    expect(gtinIn('9521234543213')).toBe('9521234543213');
  });

  it('is none in a SKU or another address', () => {
    expect(['BATIK-M', '123', 'https://shop.example/shop/p/01'].map(gtinIn)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
