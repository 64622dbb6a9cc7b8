import { defineErrors } from '#shared/contracts/error.ts';

export const reviewsErrors = defineErrors({
  LINE_NOT_DELIVERED: {
    status: 409,
    title: 'The line is not delivered yet',
    action: 'Send the review once the goods were delivered or collected.',
  },
  REVIEW_EXISTS: {
    status: 409,
    title: 'The line already has a review',
    action: 'A line is reviewed once. Ask staff to remove the review if it must not stay.',
  },
  REVIEW_NOT_FOUND: {
    status: 404,
    title: 'Review not found',
    action: 'Check the review id; only published reviews take votes.',
  },
  REVIEW_NOT_PUBLISHED: {
    status: 409,
    title: 'The review is not published',
    action: 'Publish the review in the same request, or answer another one.',
  },
  OWN_REVIEW: {
    status: 403,
    title: 'You cannot vote for your own review',
    action: 'Vote for reviews of other customers.',
  },
  QUESTION_NOT_FOUND: {
    status: 404,
    title: 'Question not found',
    action: 'Check the question id.',
  },
});
