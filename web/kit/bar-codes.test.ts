import { describe, expect, it } from '@jest/globals';
import { barCodeIn } from './bar-codes.ts';

const LEFT = [
  '0001101',
  '0011001',
  '0010011',
  '0111101',
  '0100011',
  '0110001',
  '0101111',
  '0111011',
  '0110111',
  '0001011',
];
const PARITY = [
  'LLLLLL',
  'LLGLGG',
  'LLGGLG',
  'LLGGGL',
  'LGLLGG',
  'LGGLLG',
  'LGGGLL',
  'LGLGLG',
  'LGLGGL',
  'LGGLGL',
];
const flipped = (bars: string): string => bars.replaceAll(/[01]/g, (bar) => (bar === '0' ? '1' : '0'));
const reversed = (bars: string): string => [...bars].toReversed().join('');

/** The bars of an EAN-13 (GS1 General Specifications, 5.2.1): 1 is dark. */
const barsOf = (gtin: string): string => {
  const digits = [...gtin].map(Number);
  const parity = PARITY[digits[0] ?? 0] ?? '';
  const left = digits.slice(1, 7).map((digit, at) => {
    const bars = LEFT[digit] ?? '';
    return parity[at] === 'L' ? bars : reversed(flipped(bars));
  });
  const right = digits.slice(7).map((digit) => flipped(LEFT[digit] ?? ''));
  return ['101', ...left, '01010', ...right, '101'].join('');
};

const pictureOf = (bars: string, scale: number) => {
  const quiet = '0'.repeat(12);
  const modules = [...`${quiet}${bars}${quiet}`];
  const [width, height] = [modules.length * scale, 60];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (modules[Math.floor(x / scale)] === '1') data.fill(20, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { data, width, height };
};

describe('the bar code of an article', () => {
  it.each([
    ['8991234567891', 3],
    ['4006381333931', 2],
    ['9780201379624', 4],
  ])('is read from the picture of a camera: %s', (gtin, scale) => {
    expect(barCodeIn(pictureOf(barsOf(gtin), scale))).toBe(gtin);
  });

  it('is nothing where there is none, or where a bar is wrong', () => {
    const wrong = barsOf('8991234567891').replace('0101111', '0101110');

    expect(barCodeIn(pictureOf('0'.repeat(95), 3))).toBeUndefined();
    expect(barCodeIn(pictureOf(wrong.slice(0, 40) + wrong.slice(44), 3))).toBeUndefined();
  });
});
