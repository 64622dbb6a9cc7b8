import { defineScopes } from '#shared/contracts/scopes.ts';

export const riskScopes = defineScopes({
  'risk.write': { allows: 'Set risk rules, and record risk scores of orders.', roles: ['finance'] },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof riskScopes, true> {}
}
