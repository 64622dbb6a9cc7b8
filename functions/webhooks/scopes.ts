import { defineScopes } from '#shared/contracts/scopes.ts';

export const webhooksScopes = defineScopes({
  'webhooks.write': {
    allows: 'Make and change webhooks, and look at what was sent to them.',
    roles: ['merchandiser'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof webhooksScopes, true> {}
}
