import { defineErrors } from '#shared/contracts/error.ts';

export const wishListsErrors = defineErrors({
  WISH_LIST_FULL: {
    status: 422,
    title: 'Wish list is full',
    action: 'Remove a line first; a list holds 200.',
  },
  WISH_LIST_NOT_FOUND: {
    status: 404,
    title: 'Wish list not found',
    action: 'Ask its owner for a new link.',
  },
});
