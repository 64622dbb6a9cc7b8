/** GS1 keeps prefix 952 for demonstrations: no real article has such a number. */
const PREFIX = '952';

/** A GTIN-13 of the demo shop, with the check digit that belongs to it (mod 10, weights 1 and 3 from the left). */
export const demoGtin = (number: number): string => {
  const digits = `${PREFIX}${String(number).padStart(9, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
};
