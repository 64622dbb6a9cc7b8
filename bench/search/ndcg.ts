/**
 * Normalised discounted cumulative gain of the first ten: 1 when the best are on top, in order; a product counts less
 * the further down it stands.
 *
 * @param grades how well each product fits, by id; 0 when it is not named
 */
export const ndcgAt10 = (found: readonly string[], grades: ReadonlyMap<string, number>): number => {
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(found.map((id) => grades.get(id) ?? 0)) / ideal;
};

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
