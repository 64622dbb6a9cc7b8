import { defineScopes } from '#shared/contracts/scopes.ts';

export const priceMatchScopes = defineScopes({
  'price-matches.read': {
    allows: 'Read price-match claims with their proof, and the policy.',
    roles: ['merchandiser', 'store-manager', 'store-clerk', 'support'],
  },
  'price-matches.write': {
    allows: 'Approve and reject price-match claims, within the limits of the role.',
    roles: ['merchandiser', 'store-manager'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof priceMatchScopes, true> {}
}
