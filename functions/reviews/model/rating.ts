import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** What the published reviews of a product come to. */
export interface ProductRating extends Versioned {
  readonly productId: string;
  /** Reviews with one star, two, … five. */
  readonly stars: readonly number[];
}

/** As lists and pages show it. */
export interface RatingSummary {
  /** Stars, with two decimals. */
  readonly average: number;
  readonly count: number;
}

/** Version 0: nothing is stored. */
export const unrated = (productId: string): ProductRating => ({
  productId,
  version: 0,
  stars: [0, 0, 0, 0, 0],
});

/** @param by 1 for a review that was published, -1 for one that is published no more */
export const countedIn = (rating: ProductRating, stars: number, by: 1 | -1): ProductRating => ({
  ...rating,
  version: rating.version + 1,
  stars: rating.stars.map((count, at) => (at + 1 === stars ? count + by : count)),
});

/** Nothing while there is no review. */
export const summaryOf = ({ stars }: Pick<ProductRating, 'stars'>): RatingSummary | undefined => {
  const count = stars.reduce((sum, each) => sum + each, 0);
  if (count === 0) return undefined;
  const total = stars.reduce((sum, each, at) => sum + each * (at + 1), 0);
  return { average: Math.round((total / count) * 100) / 100, count };
};
