import { readCode } from '../../scanning/public.ts';

/** What a scanner read: the SKU on a shelf label, or a code with a GTIN in it. */
export const scannedCode = (
  text: string,
): {
  readonly sku: string;
  readonly gtin?: string;
  readonly lot?: string;
} => {
  const reading = readCode(text);
  const { gtin, lot } = reading.kind === 'unit' ? reading.unit : {};
  return { sku: text.trim(), gtin, lot };
};
