import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { ShownAs } from './author.ts';

export const reviewStatuses = ['pending', 'published', 'rejected'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** What staff say to a review or a question, shown beside it. */
export interface StaffAnswer {
  readonly text: string;
  /** ISO 8601 */
  readonly at: string;
}

/** What an author says about a line they got. */
export interface ReviewContent {
  /** 1 to 5 */
  readonly stars: number;
  readonly title?: string;
  readonly text?: string;
  readonly photos: readonly string[];
  readonly showAs: ShownAs;
}

/** Of an erased review only the stars are left: the fields that tell of a person are gone. */
export interface Review extends Versioned, Omit<ReviewContent, 'showAs'> {
  readonly reviewId: string;
  readonly productId: string;
  readonly sku: string;
  readonly orderId?: string;
  readonly lineId?: string;
  /** Absent: a guest wrote it. */
  readonly customerId?: string;
  readonly showAs?: ShownAs;
  /** As shown: a first name or an initial. */
  readonly author?: string;
  readonly status: ReviewStatus;
  /** ISO 8601 */
  readonly writtenAt: string;
  readonly publishedAt?: string;
  /** Why it was rejected; shown to its author. */
  readonly reason?: string;
  readonly answer?: StaffAnswer;
  /** Votes. */
  readonly helpful: number;
  readonly isErased?: boolean;
}

/** True when the review says the same: sending it again changes nothing. */
export const saysTheSame = ({ stars, title, text, photos, showAs }: Review, wanted: ReviewContent): boolean =>
  stars === wanted.stars &&
  title === wanted.title &&
  text === wanted.text &&
  showAs === wanted.showAs &&
  photos.join(' ') === wanted.photos.join(' ');

/** The one list a review is in: of its product once it is published, of its status before. */
export const listingOf = ({ status, productId }: Pick<Review, 'status' | 'productId'>): string =>
  status === 'published' ? reviewsOfProduct(productId) : reviewsWith(status);

export const reviewsOfProduct = (productId: string): string => `reviews-of:${productId}`;
export const reviewsWith = (status: ReviewStatus): string => `reviews:${status}`;
