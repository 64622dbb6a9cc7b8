import type { DomainContract, Reach } from '#shared/contracts/domain.ts';
import type { Grant } from '#shared/contracts/grant.ts';
import { roles, scopesOf, type ScopeContract } from '#shared/contracts/scopes.ts';
import { codeOf, codesOf, markdownPage, markdownTable } from './markdown.ts';

/** What people and machines may do, and what each function may touch. */
export const permissionsPage = (domains: readonly DomainContract[]): string =>
  markdownPage(
    'Permissions',
    'Scopes open [routes](routes.md) to people and machines; grants open items to functions. On the wire a scope carries its resource server: `satu/orders.read`.',
    ['## Scopes', scopeTable(domains), '## Functions', functionTable(domains)],
  );

const scopeTable = (domains: readonly DomainContract[]): string =>
  markdownTable(
    ['scope', 'may', ...roles, 'channel client'],
    [...scopesOf(domains)].map(([name, scope]) => [
      codeOf(name),
      scope.allows,
      ...holdersOf(scope).map(yes),
      yes(scope.channelClients === true),
    ]),
  );

const holdersOf = (scope: ScopeContract): readonly boolean[] =>
  roles.map((role) => role === 'admin' || scope.roles.includes(role));

const yes = (granted: boolean): string => (granted ? 'yes' : '');

const functionTable = (domains: readonly DomainContract[]): string =>
  markdownTable(
    ['function', 'items', 'else'],
    domains.flatMap(({ name, http, events, stream }) => [
      ...rowIf(`${name}-http`, http?.reach),
      ...rowIf(`${name}-events`, events?.reach),
      ...rowIf(`${name}-stream`, stream?.reach),
    ]),
  );

const rowIf = (name: string, reach: Reach | undefined): readonly (readonly string[])[] =>
  reach === undefined
    ? []
    : [[codeOf(name), (reach.tables ?? []).map(grantText).join('; '), elseOf(reach).join(', ')]];

const grantText = ({ table, leadingKeys = [], index, actions }: Grant): string =>
  `${table} ${index === undefined ? codesOf(leadingKeys) : `index ${codeOf(index)}`}: ${actions.join(', ')}`;

const elseOf = ({
  secrets = [],
  buckets = {},
  schedules,
  bus,
  apiUrl,
  mail,
  customerAccounts,
}: Reach): readonly string[] => [
  ...secrets.map((secret) => `secret ${codeOf(secret)}`),
  ...Object.entries(buckets).map(([name, use]) => `${name} bucket (${use})`),
  ...(schedules === true ? ['one-time schedules'] : []),
  ...(bus === true ? ['the bus'] : []),
  ...(apiUrl === true ? ['the API’s address'] : []),
  ...(customerAccounts === true ? ['accounts of customers'] : []),
  ...(mail === 'send' ? ['messages as the business'] : []),
];
