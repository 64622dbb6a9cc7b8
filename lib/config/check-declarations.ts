import type { DomainContract } from '#shared/contracts/domain.ts';

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
};

/** Two routes that differ only in the names of their parameters are one route to the gateway. */
const routeShape = (method: string, path: string): string => `${method} ${path.replace(/\{[^}]+\}/g, '{}')}`;

const refuseRepeated = (what: string, names: readonly string[]): void => {
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) throw new Error(`the ${what} "${repeated}" is declared twice`);
};
