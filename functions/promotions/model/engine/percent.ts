/**
 * A part of an amount, rounded once, halves to the even neighbour.
 *
 * @param amount minor units, not negative
 * @param percent at most two decimals
 */
export const percentOf = (amount: number, percent: number): number => {
  const hundredths = Math.round(percent * 100);
  const product = amount * hundredths;
  if (!Number.isSafeInteger(product)) return Number(halfEven(BigInt(amount) * BigInt(hundredths)));
  const rest = product % WHOLE;
  const whole = (product - rest) / WHOLE;
  return rest * 2 > WHOLE || (rest * 2 === WHOLE && whole % 2 === 1) ? whole + 1 : whole;
};

/** 100 % in hundredths of a percent. */
const WHOLE = 10_000;

const halfEven = (product: bigint): bigint => {
  const rest = product % BigInt(WHOLE);
  const whole = product / BigInt(WHOLE);
  return rest * 2n > WHOLE || (rest * 2n === BigInt(WHOLE) && whole % 2n === 1n) ? whole + 1n : whole;
};
