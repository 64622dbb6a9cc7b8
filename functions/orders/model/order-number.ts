import { hashOf } from '#shared/ids/ids.ts';

/**
 * The number of an order that people say to each other: nine digits and a check digit, such as `482-1903-776`. It
 * follows from the order's random id, so it tells nobody how many orders there are. Two ids may give the same number:
 * placing the second one is refused, and it is placed under another id.
 */
export const orderNumberOf = (orderId: string): string => {
  const chance = Buffer.from(hashOf(['order number', orderId]), 'base64url').readUIntBE(0, 6);
  const digits = String(SMALLEST + (chance % (9 * SMALLEST)));
  return withDashes(`${digits}${checkDigit(digits)}`);
};

/** A number as somebody heard it: spaces and dashes do not matter. Nothing when a digit is wrong. */
export const readOrderNumber = (said: string): string | undefined => {
  const digits = said.replace(/[\s-]/g, '');
  return /^[1-9]\d{9}$/.test(digits) && checkDigit(digits) === 0 ? withDashes(digits) : undefined;
};

/** Never a leading zero: spreadsheets would eat it. */
const SMALLEST = 100_000_000;

const withDashes = (digits: string): string =>
  `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;

/**
 * Damm's check digit: it finds every single wrong digit and every two neighbours that changed places. Over a number
 * with its check digit it gives 0.
 *
 * @see H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004
 */
const checkDigit = (digits: string): number =>
  [...digits].reduce((interim, digit) => quasigroup[interim]?.[Number(digit)] ?? 0, 0);

const quasigroup: readonly (readonly number[])[] = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];
