import { defineScopes } from '#shared/contracts/scopes.ts';

export const privacyScopes = defineScopes({
  'privacy.write': {
    allows: 'Export and erase everything about a customer, on request of that customer.',
    roles: ['support'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof privacyScopes, true> {}
}
