import { normalisedGtin } from '../../catalog/public.ts';

/** What a scanner read: the SKU on a shelf label, a barcode, or the QR code of a GS1 Digital Link. */
export const scannedCode = (text: string): { readonly sku: string; readonly gtin?: string } => {
  const read = text.trim();
  const linked = /^https?:\/\/[^?#]*?\/01\/(\d{8,14})(?:[/?#]|$)/i.exec(read)?.[1];
  const bracketed = /^\(01\)(\d{14})/.exec(read)?.[1];
  const gtin = normalisedGtin(linked ?? bracketed ?? read);
  return gtin === undefined ? { sku: read } : { sku: read, gtin };
};
