import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Access, RouteContract } from '#shared/contracts/route.ts';
import { linesText } from '../snapshot/snapshot-text.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { codeOf, codesOf, markdownPage, markdownTable } from './markdown.ts';

/** Every route, by domain. */
export const routesPage = (domains: readonly DomainContract[], { operations, schemas }: Snapshot): string =>
  markdownPage(
    'Routes',
    'Every route of the API. The folder of an operation has its name in kebab-case, under `functions/<domain>/`. Refusals that every route may give are in [errors](errors.md).',
    [
      ...domains.filter(({ http }) => (http?.routes ?? []).length > 0).map(section),
      '## Snapshot',
      'What each operation takes and answers, and the schemas they share; `?` may be left out. A change that breaks callers fails `npm run check` until it is accepted on purpose ([decision 24](../decisions/24-snapshot-of-the-api.md)).',
      linesText([...operations, ...schemas]),
    ],
  );

const section = ({ name, purpose, http }: DomainContract): string =>
  `## ${name}\n\n${purpose}\n\n${markdownTable(
    ['route', 'operation', 'for', 'who', 'If-Match', 'answers', 'own refusals'],
    (http?.routes ?? []).map(row),
  )}`;

const row = (route: RouteContract): readonly string[] => [
  codeOf(`${route.method} ${route.path}`),
  route.operationId,
  route.summary,
  callersOf(route.access),
  route.ifMatch ?? '',
  Object.keys(route.responses).join(', '),
  codesOf((route.errors ?? []).map(({ code }) => code)),
];

const guestsOf = ({ signedIn, guestToken }: Extract<Access, { kind: 'mixed' }>): readonly string[] => {
  if (signedIn === true) return [];
  return [guestToken === undefined ? 'guests' : `guests with \`${guestToken}\``];
};

/** Who may call, in words. */
export const callersOf = (access: Access): string => {
  switch (access.kind) {
    case 'public':
      return 'anybody';
    case 'customer':
      return 'signed-in customers';
    case 'staff':
      return `staff and machines with \`${access.scope}\``;
    case 'signed':
      return `callers that sign the body in ${access.headers.map((header) => `\`${header}\``).join(' or ')}`;
    case 'mixed':
      return [
        ...guestsOf(access),
        'customers',
        ...(access.staffScope === undefined ? [] : [`staff and machines with \`${access.staffScope}\``]),
      ].join(', ');
  }
};
