/** Where an amount goes that lies exactly between two minor units. */
export type Rounding = 'half_even' | 'half_up' | 'half_down';

/** A quotient in whole minor units. Nothing here is ever negative. */
export const divide = (numerator: bigint, denominator: bigint, rounding: Rounding): number => {
  const whole = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const up = twice > denominator || (twice === denominator && halfGoesUp(whole, rounding));
  return Number(up ? whole + 1n : whole);
};

const halfGoesUp = (whole: bigint, rounding: Rounding): boolean => {
  switch (rounding) {
    case 'half_up':
      return true;
    case 'half_down':
      return false;
    case 'half_even':
      return whole % 2n === 1n;
  }
};
