import { expect, it } from '@jest/globals';
import { scannedCode } from './scanned-code.ts';

it.each([
  ['BATIK-M', { sku: 'BATIK-M' }],
  ['4006381333931', { sku: '4006381333931', gtin: '04006381333931' }],
  [' 4006381333931 ', { sku: '4006381333931', gtin: '04006381333931' }],
  ['https://id.gs1.org/01/04006381333931', { gtin: '04006381333931' }],
  ['https://shop.example/p/01/04006381333931/10/LOT?17=261231', { gtin: '04006381333931' }],
  ['(01)04006381333931(17)261231', { gtin: '04006381333931' }],
  ['4006381333932', { sku: '4006381333932' }],
])('reads %s', (text, expected) => {
  expect(scannedCode(text)).toMatchObject(expected);
});
