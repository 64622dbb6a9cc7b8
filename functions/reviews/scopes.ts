import { defineScopes } from '#shared/contracts/scopes.ts';

export const reviewsScopes = defineScopes({
  'reviews.moderate': {
    allows: 'Read reviews and questions that await a decision, publish, reject and answer them.',
    roles: ['merchandiser', 'store-manager', 'support'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof reviewsScopes, true> {}
}
