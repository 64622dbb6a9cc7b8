import { defineScopes } from '#shared/contracts/scopes.ts';

export const catalogScopes = defineScopes({
  'catalog.read': {
    allows: 'Read products that are not published yet.',
    roles: ['merchandiser', 'store-manager', 'store-clerk', 'support'],
    channelClients: true,
  },
  'catalog.write': {
    allows: 'Create and change products, categories and media.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof catalogScopes, true> {}
}
