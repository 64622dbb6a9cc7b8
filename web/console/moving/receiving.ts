/** What is expected of a delivery, by SKU. */
export type Expected = Readonly<Record<string, number>>;

type Units = Readonly<Record<string, number>>;

export interface ReceivedLine {
  readonly sku: string;
  readonly quantity: number;
  readonly damaged: number;
}

/** What is booked in: everything that was scanned, with the damaged units among it. */
export const receivedLines = (units: Units, damaged: Units): readonly ReceivedLine[] =>
  Object.entries(units)
    .filter(([, quantity]) => quantity > 0)
    .map(([sku, quantity]) => ({ sku, quantity, damaged: Math.min(damaged[sku] ?? 0, quantity) }));

/** SKUs of which more came than was expected, those that nobody expected among them. */
export const excessOf = (units: Units, expected: Expected): readonly string[] =>
  Object.entries(units)
    .filter(([sku, quantity]) => quantity > (expected[sku] ?? 0))
    .map(([sku]) => sku);
