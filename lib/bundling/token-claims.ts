import type { DomainContract } from '#shared/contracts/domain.ts';
import { scopesOfRoles } from '#shared/contracts/scopes.ts';

/** The entry point that makes the claims of staff tokens: written before it is bundled, because domains declare the scopes. */
export const tokenClaimsFile = 'dist/entry-points/token-claims.ts';

/** Holds the scopes of each role as data, so that signing in loads no domain. */
export const tokenClaimsText = (domains: readonly DomainContract[]): string =>
  [
    `import { tokenClaims } from '../../functions/token-claims.ts';`,
    '',
    `export const handler = tokenClaims(${JSON.stringify(scopesOfRoles(domains), undefined, 2)});`,
    '',
  ].join('\n');
