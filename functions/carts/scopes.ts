import { defineScopes } from '#shared/contracts/scopes.ts';

export const cartsScopes = defineScopes({
  'carts.write': {
    allows: 'Work on a customer’s cart on their behalf.',
    roles: ['store-manager', 'store-clerk', 'support'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof cartsScopes, true> {}
}
