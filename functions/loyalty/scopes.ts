import { defineScopes } from '#shared/contracts/scopes.ts';

export const loyaltyScopes = defineScopes({
  'loyalty.read': {
    allows: 'Read any customer’s points.',
    roles: ['store-manager', 'support', 'finance'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof loyaltyScopes, true> {}
}
