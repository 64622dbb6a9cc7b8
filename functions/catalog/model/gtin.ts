const LENGTHS = new Set([8, 12, 13, 14]);

/** A GTIN in its one form of 14 digits, or `undefined` when its length or check digit is wrong. */
export const normalisedGtin = (text: string): string | undefined =>
  /^\d+$/.test(text) && LENGTHS.has(text.length) && checkDigit(text.slice(0, -1)) === Number(text.at(-1))
    ? text.padStart(14, '0')
    : undefined;

/** GS1 mod 10: digits weigh 3, 1, 3, 1 … from the right; the check digit fills the sum up to a ten. */
export const checkDigit = (digits: string): number => {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
};
