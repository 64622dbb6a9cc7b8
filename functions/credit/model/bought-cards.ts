import { derivedId } from '#shared/ids/ids.ts';

/** A line of an order whose units are gift cards. */
export interface CardLine {
  readonly lineId: string;
  readonly quantity: number;
  /** What each is worth, minor units. */
  readonly unitPrice: number;
  readonly giftCard?: { readonly validDays?: number | undefined } | undefined;
}

/** One unit of such a line. */
export interface BoughtCard {
  readonly accountId: string;
  readonly lineId: string;
  readonly value: number;
  readonly validDays?: number | undefined;
}

/** Some units of lines, counted from 0; each has an id that follows from it, so that it is issued once. */
export const boughtCards = (
  orderId: string,
  lines: readonly CardLine[],
  unitsOf: (line: CardLine) => { readonly from: number; readonly to: number } = ({ quantity }) => ({
    from: 0,
    to: quantity,
  }),
): readonly BoughtCard[] =>
  lines.flatMap((line) => {
    const { lineId, unitPrice, giftCard } = line;
    if (giftCard === undefined) return [];
    const { from, to } = unitsOf(line);
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => ({
      accountId: derivedId('gc', orderId, lineId, String(from + at)),
      lineId,
      value: unitPrice,
      validDays: giftCard.validDays,
    }));
  });
