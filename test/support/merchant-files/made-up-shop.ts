import { randomFrom } from '../random-from.ts';

/** One variant as a merchant has it: the price in cents. */
export interface MadeUpVariant {
  readonly sku: string;
  readonly size?: string;
  readonly price: number;
  readonly stock: number;
  readonly gtin?: string;
}

export interface MadeUpProduct {
  readonly handle: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly pictures: readonly string[];
  /** One without a size, or several with one each. */
  readonly variants: readonly MadeUpVariant[];
}

const NAMES = [
  'Kaos "Lurik"',
  'Tas, rotan',
  'Cangkir 12 oz',
  'Kopi Gayo ☕',
  "Sarung d'Bali",
  'Lampu & kap',
  'Sabun',
];
const TEXTS = ['<p>Katun <b>lembut</b></p>', 'Dua baris\ndan "kutip"', 'Titik; koma, tab', 'Ringan'];
const SIZES = ['S', 'M', 'L', 'XL', '10,5 cm', '7"'];

/** The same shop for the same seed: three to seven products, with what is hard to write into a table. */
export const madeUpShop = (seed: number): readonly MadeUpProduct[] => {
  const random = randomFrom(seed);
  const some = (most: number) => Math.floor(random() * most);
  const one = <Value>(values: readonly Value[]): Value => values[some(values.length)] as Value;
  return Array.from({ length: 3 + some(5) }, (_, at): MadeUpProduct => {
    const handle = `produk-${seed}-${at}`;
    const variant = (sku: string, size?: string): MadeUpVariant => ({
      sku,
      price: 1 + some(200_000),
      stock: some(3) === 0 ? 0 : some(500),
      ...(size === undefined ? {} : { size }),
      ...(some(3) === 0 ? { gtin: gtinOf(seed * 1000 + at * 10 + SIZES.indexOf(size ?? '') + 1) } : {}),
    });
    const sizes = SIZES.filter(() => some(2) === 0);
    return {
      handle,
      name: `${one(NAMES)} ${seed}-${at}`,
      description: one(TEXTS),
      category: one(['Baju', 'Rumah', 'Dapur']),
      pictures: Array.from(
        { length: some(4) },
        (_picture, index) => `https://img.example/${handle}/${index}.jpg`,
      ),
      variants:
        sizes.length < 2
          ? [variant(`SKU-${seed}-${at}`)]
          : sizes.map((size, index) => variant(`SKU-${seed}-${at}-${index}`, size)),
    };
  });
};

/** A GTIN-13 with its check digit, of the range that GS1 keeps for examples. */
const gtinOf = (number: number): string => {
  const digits = `952${String(number).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};
