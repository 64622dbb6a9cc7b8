import { defineScopes } from '#shared/contracts/scopes.ts';

export const rewardsScopes = defineScopes({
  'rewards.write': {
    allows: 'Create, update and end rewards, and see how often each was redeemed.',
    roles: ['merchandiser'],
  },
  'rewards.redeem': {
    allows: 'Redeem rewards with a customer’s points, at the till or on the phone.',
    roles: ['store-manager', 'store-clerk', 'support'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof rewardsScopes, true> {}
}
