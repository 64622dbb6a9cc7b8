import { defineItems } from '#shared/contracts/table.ts';

/** What people write lies beside messages, in a table for personal data. */
export const reviewsItems = defineItems('engagement', {
  items: {
    review: { pk: 'REVIEW#{reviewId}', sk: 'A', serves: 'One review. Its id follows from order and line.' },
    reviewEvent: {
      pk: 'REVIEW#{reviewId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a review, waiting for the publisher.',
    },
    question: { pk: 'QUESTION#{questionId}', sk: 'A', serves: 'One question about a product.' },
    questionEvent: {
      pk: 'QUESTION#{questionId}',
      sk: 'E#{version}#{type}',
      serves: 'Events of a question, waiting for the publisher.',
    },
    vote: { pk: 'REVIEWER#{customerId}', sk: 'V#{reviewId}', serves: 'A customer’s vote for a review. One.' },
    asked: {
      pk: 'REVIEWER#{customerId}',
      sk: 'Q#{questionId}',
      serves: 'Which questions has this customer asked?',
    },
  },
  indexes: {
    reviewsByListing: {
      partition: [{ name: 'reviewListing', type: 'string' }],
      sort: [{ name: 'reviewListedAt', type: 'string' }],
      include: 'all',
      serves:
        'Published reviews and answered questions of a product, and those of a status for staff (`reviewListing`).',
    },
  },
});

/** What lists and product pages show: no personal data, beside the products. */
export const ratingItems = defineItems('catalog', {
  items: {
    rating: { pk: 'RATING#{productId}', sk: 'A', serves: 'Number and average of a product’s reviews.' },
    ratingEvent: {
      pk: 'RATING#{productId}',
      sk: 'E#{version}#{type}',
      serves: 'Changes of a rating, waiting for the publisher.',
    },
  },
});
