import type { FulfilmentOrder } from './fulfilment-order.ts';
import type { PackedParcel, ParcelLine } from './parcel.ts';

export interface ParcelContent {
  readonly lines: readonly {
    readonly lineId: string;
    readonly sku?: string | undefined;
    readonly quantity: number;
  }[];
  readonly weightGrams?: number | undefined;
  readonly sscc?: string | undefined;
}

export type PackingResult =
  | { readonly kind: 'packed'; readonly parcels: readonly PackedParcel[] }
  | { readonly kind: 'unknown'; readonly parcel: number; readonly line: number }
  | { readonly kind: 'too_many'; readonly parcel: number; readonly line: number; readonly picked: number }
  | { readonly kind: 'left_out'; readonly units: readonly ParcelLine[] };

/** Puts what was picked into parcels: every unit into exactly one. */
export const packed = (
  { fulfilmentId, lines }: Pick<FulfilmentOrder, 'fulfilmentId' | 'lines'>,
  contents: readonly ParcelContent[],
): PackingResult => {
  const left = lines.map(({ lineId, sku, picked }) => ({ lineId, sku, quantity: picked }));
  const parcels: PackedParcel[] = [];
  for (const [parcel, content] of contents.entries()) {
    const packedLines: ParcelLine[] = [];
    for (const [line, wanted] of content.lines.entries()) {
      const from = left.find(
        ({ lineId, sku }) => lineId === wanted.lineId && (wanted.sku === undefined || sku === wanted.sku),
      );
      if (from === undefined) return { kind: 'unknown', parcel, line };
      if (from.quantity < wanted.quantity) return { kind: 'too_many', parcel, line, picked: from.quantity };
      from.quantity -= wanted.quantity;
      packedLines.push({ lineId: from.lineId, sku: from.sku, quantity: wanted.quantity });
    }
    const { weightGrams, sscc } = content;
    const parcelId = `${fulfilmentId}-p${parcel + 1}`;
    parcels.push({
      parcelId,
      lines: packedLines,
      weightGrams,
      sscc,
      status: 'packed',
      labels: 0,
      reports: [],
    });
  }
  const units = left.filter(({ quantity }) => quantity > 0);
  return units.length > 0 ? { kind: 'left_out', units } : { kind: 'packed', parcels };
};

/** Everything in one parcel: the default. */
export const oneParcel = ({ lines }: Pick<FulfilmentOrder, 'lines'>): ParcelContent => ({
  lines: lines
    .filter(({ picked }) => picked > 0)
    .map(({ lineId, sku, picked }) => ({ lineId, sku, quantity: picked })),
});
