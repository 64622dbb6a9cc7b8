import { readCode } from '../../scanning/public.ts';

/** What a scanner read: the SKU on a shelf label, or a code with a GTIN in it. */
export const scannedCode = (text: string): { readonly sku: string; readonly gtin?: string } => {
  const reading = readCode(text);
  return { sku: text.trim(), gtin: reading.kind === 'unit' ? reading.unit.gtin : undefined };
};
