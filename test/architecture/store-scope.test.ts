import { describe, expect, it } from '@jest/globals';
import { dirname, join } from 'node:path';
import type { RouteContract } from '#shared/contracts/route.ts';
import { domains } from '../../functions/domains.ts';
import { isThere, kebabCase, textOf } from './house.ts';

/** What names a store, or something that lies in one, in a path. */
const PLACES = ['{locationId}', '{fulfilmentId}'];

/** What refuses staff of another store. */
const CHECKS = [
  'worksAt(',
  'requireLocation(',
  'refuseOtherStores(',
  'fulfilmentOfStaff(',
  'requireFulfilmentAndOrder(',
];

const ofStores = domains.flatMap(({ name, http }) =>
  (http?.routes ?? [])
    .filter((route) => route.access.kind === 'staff' && PLACES.some((place) => route.path.includes(place)))
    .map((route) => ({ name, route })),
);

describe('staff of one store', () => {
  it('are refused by every route of staff that names another', () => {
    expect(ofStores.length).toBeGreaterThan(20);
    const open = ofStores.filter(({ name, route }) => !isChecked(name, route));
    expect(open.map(({ route }) => route.operationId)).toEqual([]);
  });
});

const isChecked = (domain: string, { operationId }: RouteContract): boolean => {
  const operation = kebabCase(operationId);
  return withImports(`functions/${domain}/${operation}/${operation}.ts`, domain).some((path) =>
    CHECKS.some((check) => textOf(path).includes(check)),
  );
};

/** A file and what it imports of its own domain. */
const withImports = (path: string, domain: string, seen = new Set<string>()): readonly string[] => {
  if (seen.has(path) || !isThere(path) || !path.startsWith(`functions/${domain}/`)) return [...seen];
  seen.add(path);
  for (const [, to = ''] of textOf(path).matchAll(/from '(\.[^']+)'/g))
    withImports(join(dirname(path), to), domain, seen);
  return [...seen];
};
