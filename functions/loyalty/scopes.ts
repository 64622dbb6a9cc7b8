import { defineScopes } from '#shared/contracts/scopes.ts';

export const loyaltyScopes = defineScopes({
  'loyalty.read': {
    allows: 'Read any customer’s points, the programme and its liability.',
    roles: ['store-manager', 'support', 'finance'],
  },
  'loyalty.write': {
    allows: 'Set the loyalty programme.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof loyaltyScopes, true> {}
}
