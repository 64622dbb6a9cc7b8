import { defineScopes } from '#shared/contracts/scopes.ts';

export const scanningScopes = defineScopes({
  'scanning.write': {
    allows: 'Open scan sessions and send reads of scanners and RFID readers.',
    roles: ['store-manager', 'store-clerk', 'merchandiser'],
    channelClients: true,
  },
});

declare module '#shared/contracts/scopes.ts' {
  interface DeclaredScopes extends Record<keyof typeof scanningScopes, true> {}
}
