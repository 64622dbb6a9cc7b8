import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { ErrorContract } from '#shared/contracts/error.ts';
import { codeOf, markdownPage, markdownTable } from './markdown.ts';

/** A refusal with the place that declares it and the operations that give it; none means any may. */
export interface ErrorEntry {
  readonly error: ErrorContract;
  readonly owner: string;
  readonly operations: readonly string[];
}

/** Every code, the common ones first. */
export const errorEntries = (domains: readonly DomainContract[]): readonly ErrorEntry[] => {
  const routes = domains.flatMap(({ http }) => http?.routes ?? []);
  const operationsOf = ({ code }: ErrorContract): readonly string[] =>
    routes
      .filter(({ errors }) => (errors ?? []).some((error) => error.code === code))
      .map((route) => route.operationId);
  return [
    ...Object.values(commonErrors).map((error) => ({ error, owner: 'common', operations: [] })),
    ...domains.flatMap(({ name, errors }) =>
      Object.values(errors).map((error) => ({ error, owner: name, operations: operationsOf(error) })),
    ),
  ];
};

export const errorsPage = (domains: readonly DomainContract[]): string => {
  const entries = errorEntries(domains);
  const owners = [...new Set(entries.map(({ owner }) => owner))];
  return markdownPage(
    'Errors',
    'Every refusal is a problem document (RFC 9457) with one of these codes; [routes](routes.md) says which operation gives which. What the gateway refuses is answered in its own form, `{"message":"Unauthorized"}`: a token it does not take (401), a route that does not exist (404), too many requests a second (429), path and headers over 10 KB (431).',
    owners.map((owner) =>
      section(
        owner,
        entries.filter((entry) => entry.owner === owner),
      ),
    ),
  );
};

const section = (owner: string, entries: readonly ErrorEntry[]): string =>
  `## ${owner === 'common' ? 'Any route' : owner}\n\n${markdownTable(
    ['code', 'status', 'what happened', 'what to do'],
    entries.map(({ error }) => [codeOf(error.code), String(error.status), error.title, error.action]),
  )}`;
