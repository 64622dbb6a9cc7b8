import type { DomainContract } from '#shared/contracts/domain.ts';
import { guestTokenHeaders } from '#shared/contracts/route.ts';

/** Refuses what CloudFormation would only refuse half-way through a deployment. */
export const checkDeclarations = (domains: readonly DomainContract[]): void => {
  refuseRepeated(
    'domain',
    domains.map(({ name }) => name),
  );
  refuseRepeated(
    'route',
    domains.flatMap(({ http }) => http?.routes ?? []).map(({ method, path }) => routeShape(method, path)),
  );
  refuseRepeated(
    'operation',
    domains.flatMap(({ http }) => http?.routes ?? []).map(({ operationId }) => operationId),
  );
  refuseRepeated(
    'table',
    domains.flatMap(({ tables = [] }) => tables).map(({ name }) => name),
  );
  refuseRepeated(
    'scope',
    domains.flatMap(({ scopes = {} }) => Object.keys(scopes)),
  );
  refuseRepeated(
    'secret',
    domains.flatMap(({ secrets = {} }) => Object.keys(secrets)),
  );
  refuseLongTokenNames(domains);
};

/** Callers of the typed client give `X-Cart-Token` as `cartToken`. */
const refuseLongTokenNames = (domains: readonly DomainContract[]): void => {
  const headers = guestTokenHeaders(domains.flatMap(({ http }) => http?.routes ?? []));
  const odd = headers.find((header) => !/^X-[A-Z][a-z]+-Token$/.test(header));
  if (odd !== undefined)
    throw new Error(`the guest token header "${odd}" is not one capitalised word, as in X-Cart-Token`);
};

/** Two routes that differ only in the names of their parameters are one route to the gateway. */
const routeShape = (method: string, path: string): string => `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`;

const refuseRepeated = (what: string, names: readonly string[]): void => {
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) throw new Error(`the ${what} "${repeated}" is declared twice`);
};
