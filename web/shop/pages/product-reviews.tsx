import type { PublishedReview } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { dayText, numberText } from '../../kit/format.ts';
import { useLoaded } from '../../kit/load.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { say } from '../texts.ts';

const MOST_SHOWN = 10;
const MOST_STARS = 5;

/** What buyers wrote, newest first; nothing where nobody did. */
export const ProductReviews = ({ productId }: { readonly productId: string }) => {
  const loaded = useLoaded(
    async () => (await api.listProductReviews({ productId, limit: MOST_SHOWN }, { token: null })).body,
    [productId],
  );
  const { rating, data = [] } = loaded.value ?? {};
  if (loaded.state === 'failed') return <ProblemBox problem={loaded.problem} retry={loaded.reload} />;
  if (loaded.value === undefined) return <Loading />;
  if (rating === undefined) return null;
  return (
    <section class="card reviews">
      <h2>{say('reviews')}</h2>
      <p>
        <Stars stars={rating.average} /> <span class="soft">{say('reviewCount', { n: rating.count })}</span>
      </p>
      <ul class="plain-list">
        {data.map((review) => (
          <ReviewRow key={review.reviewId} review={review} />
        ))}
      </ul>
    </section>
  );
};

const Stars = ({ stars }: { readonly stars: number }) => {
  const full = Math.round(stars);
  return (
    <span class="stars" role="img" aria-label={say('stars', { n: numberText(stars) })}>
      {'★'.repeat(full)}
      {'☆'.repeat(MOST_STARS - full)}
    </span>
  );
};

const ReviewRow = ({ review }: { readonly review: PublishedReview }) => (
  <li>
    <p>
      <Stars stars={review.stars} /> <strong>{review.title}</strong>
    </p>
    <p>{review.text}</p>
    <p class="soft">
      {[review.author, dayText(review.publishedAt)].filter((text) => text !== undefined).join(' · ')}
    </p>
    {review.answer === undefined ? null : (
      <blockquote>
        <strong>{say('shopAnswers')}</strong> {review.answer.text}
      </blockquote>
    )}
  </li>
);
