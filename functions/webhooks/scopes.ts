import { defineScopes } from '#shared/contracts/scopes.ts';

export const webhooksScopes = defineScopes({
  'webhooks.write': {
    allows: 'Create and change webhooks, and read their deliveries.',
    roles: ['merchandiser'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof webhooksScopes, true> {}
}
