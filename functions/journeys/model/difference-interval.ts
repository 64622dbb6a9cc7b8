/** Of the normal distribution, for 95 percent. */
const Z = 1.959_963_984_540_054;

export interface CountedShare {
  readonly customers: number;
  readonly converted: number;
}

export interface DifferenceInterval {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The difference of two shares with its 95 percent confidence interval: Newcombe's hybrid score interval without
 * continuity correction (method 10 of "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17, 1998), made of two Wilson intervals. Nothing while one side is empty.
 */
export const differenceInterval = (a: CountedShare, b: CountedShare): DifferenceInterval | undefined => {
  if (a.customers === 0 || b.customers === 0) return undefined;
  const [one, two] = [wilson(a), wilson(b)];
  const difference = one.share - two.share;
  return {
    difference,
    low: difference - Math.hypot(one.share - one.low, two.high - two.share),
    high: difference + Math.hypot(one.high - one.share, two.share - two.low),
  };
};

/** Wilson's score interval of one share (Journal of the American Statistical Association 22, 1927). */
const wilson = ({ customers: n, converted }: CountedShare) => {
  const share = converted / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const scale = 1 + Z ** 2 / n;
  return { share, low: (middle - half) / scale, high: (middle + half) / scale };
};
