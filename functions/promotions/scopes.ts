import { defineScopes } from '#shared/contracts/scopes.ts';

export const promotionsScopes = defineScopes({
  'promotions.write': {
    allows: 'Create and change promotions and coupons, and preview their effect.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof promotionsScopes, true> {}
}
