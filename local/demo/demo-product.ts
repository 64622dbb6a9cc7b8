/** A product of the demo shop, short enough that a reader sees a shelf at a glance. */
export interface DemoProduct {
  readonly productId: string;
  readonly name: string;
  readonly category: string;
  readonly description: string;
  /** What else is worth knowing: material, origin … */
  readonly facts?: Readonly<Record<string, string>>;
  /** Whole rupiah. */
  readonly price: number;
  /** What it cost before, on the price tag. */
  readonly before?: number;
  /** Cheaper, or dearer, at the till. */
  readonly tillPrice?: number;
  /** SKU, and what sets it apart; one without a name is the only one. */
  readonly variants: readonly { readonly sku: string; readonly choice?: string }[];
  /** What the variants differ in. */
  readonly option?: string;
  /** Where it is shown. @default everywhere */
  readonly channels?: readonly string[];
  /** Units in the warehouse, and in each store. @default 40 and 6 */
  readonly stock?: readonly [warehouse: number, store: number];
}

type Variants = DemoProduct['variants'];

/** `BATIK-S`, `BATIK-M` … */
export const sizes = (stem: string): Variants =>
  ['S', 'M', 'L', 'XL'].map((size) => ({ sku: `${stem}-${size}`, choice: size }));
/** The only one. */
export const only = (sku: string): Variants => [{ sku }];
/** `of('SUMBA', ['NILA', 'Nila'])` is SUMBA-NILA, called Nila. */
export const of = (stem: string, ...choices: readonly (readonly [code: string, name: string])[]): Variants =>
  choices.map(([code, choice]) => ({ sku: `${stem}-${code}`, choice }));
