import { defineScopes } from '#shared/contracts/scopes.ts';

export const fulfilmentScopes = defineScopes({
  'fulfilment.read': {
    allows: 'Read what locations have to pick, pack and hand over.',
    roles: ['store-manager', 'store-clerk', 'support'],
  },
  'fulfilment.write': {
    allows: 'Pick, pack, ship and hand over orders.',
    roles: ['store-manager', 'store-clerk'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof fulfilmentScopes, true> {}
}
