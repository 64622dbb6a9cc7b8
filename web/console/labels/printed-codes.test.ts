import { describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { PDFDocument } from 'pdf-lib';
import { parcelLink, shelfLink, windowLink } from '../../kit/print-links.ts';
import { qrSvg } from '../../kit/qr-modules.ts';
import { labelsPdf } from './labels-pdf.ts';

interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

const PIXELS = 400;
const origin = 'https://shop.example';
const gtin = '9521234543213';
const store = 'jakarta-kemang';

const codes = [
  ['shelf', shelfLink({ origin, gtin, store }), `${origin}/shop/01/09521234543213?store=jakarta-kemang`],
  [
    'window',
    windowLink({ origin, gtin, store }),
    `${origin}/shop/01/09521234543213?store=jakarta-kemang&linkType=satu%3Apickup`,
  ],
  ['receipt', 'till_0f3c9a', 'till_0f3c9a'],
  ['parcel', parcelLink(origin, 'ful_7h2'), `${origin}/console/fulfilment/ful_7h2`],
] as const;

/** What a scanner sees of squares on paper, from the side that they are given for. */
const scanned = (squares: readonly Square[], width: number): string | undefined => {
  const scale = PIXELS / width;
  const image = new Uint8ClampedArray(PIXELS * PIXELS * 4).fill(255);
  for (const { x, y, side } of squares)
    for (let row = Math.round(y * scale); row < Math.round((y + side) * scale); row += 1)
      for (let column = Math.round(x * scale); column < Math.round((x + side) * scale); column += 1)
        image.fill(0, (row * PIXELS + column) * 4, (row * PIXELS + column) * 4 + 3);
  return read(image, PIXELS, PIXELS)?.data;
};

/** A module of CommonJS that says it is one of ES. */
const read = 'default' in jsqr ? (jsqr as unknown as { default: typeof jsqr.default }).default : jsqr;

const squaresOfSvg = (svg: string): { squares: Square[]; width: number } => ({
  width: Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]),
  squares: [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
    side: 1,
  })),
});

/** Squares of the label in that cell, with the origin of the paper in the upper left corner of the cell and room around. */
const squaresOfPdf = (pdf: string, code: number): Square[] => {
  const blocks = pdf.split('\nf\n').slice(0, -1);
  const all = [...(blocks[code] ?? '').matchAll(/([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re/g)].map(
    ([, x, y, side]) => ({
      x: Number(x),
      y: Number(y),
      side: Number(side),
    }),
  );
  const left = Math.min(...all.map(({ x }) => x));
  const top = Math.max(...all.map(({ y }) => y));
  return all.map(({ x, y, side }) => ({ x: x - left + 20, y: top - y + 20, side }));
};

describe('printed codes', () => {
  it.each(codes)('of a %s are read by a scanner from SVG and from PDF', (_kind, code, read_) => {
    const { squares, width } = squaresOfSvg(qrSvg(code));
    const pdf = labelsPdf([
      { code: 'another', lines: [] },
      { code, lines: ['Kemeja (batik) \\ 50%'] },
    ]);

    expect(scanned(squares, width)).toBe(read_);
    expect(scanned(squaresOfPdf(pdf, 1), 140)).toBe(read_);
  });

  it('of more labels than a sheet holds go on on the next one', async () => {
    const labels = [...Array.from({ length: 31 }).keys()].map((at) => ({
      code: `L${at}`,
      lines: [`SKU-${at}`, 'Kopi Gayo (250 g) – é'],
    }));
    const pdf = await PDFDocument.load(new TextEncoder().encode(labelsPdf(labels)));

    expect(pdf.getPageCount()).toBe(3);
  });

  it('without a store put the goods into the cart', () => {
    expect(windowLink({ origin, gtin })).toBe(`${origin}/shop/01/09521234543213?linkType=satu%3Acart`);
  });
});
