import { defineScopes } from '#shared/contracts/scopes.ts';

export const channelsScopes = defineScopes({
  'channels.write': {
    allows: 'Create and change sales channels and locations.',
    roles: ['merchandiser'],
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof channelsScopes, true> {}
}
