import { defineScopes } from '#shared/contracts/scopes.ts';

export const pricingScopes = defineScopes({
  'prices.write': {
    allows: 'Create and change prices.',
    roles: ['merchandiser'],
  },
  'prices.approve': {
    allows: 'Approve and reject prices that violate rules.',
    roles: ['finance'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof pricingScopes, true> {}
}
