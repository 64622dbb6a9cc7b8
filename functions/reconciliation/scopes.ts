import { defineScopes } from '#shared/contracts/scopes.ts';

export const reconciliationScopes = defineScopes({
  'payments.reconcile': {
    allows: 'Record bank transfers and remittances of couriers, and reconcile settlements of providers.',
    roles: ['finance'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof reconciliationScopes, true> {}
}
