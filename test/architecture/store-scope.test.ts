import { describe, expect, it } from '@jest/globals';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
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

/** Names a store in what is sent, or asked for. */
const STORE_FIELDS = ['locationId', 'fromLocationId', 'toLocationId'];

/** The store is no place of work there: why, by operation. */
const OPEN_TO_ALL: Readonly<Record<string, string>> = {
  checkout: 'a customer may pick up anywhere, whoever helps them',
  rerouteOrder: 'goods may come from any store; whoever may change the order decides',
  listOrders: 'goods of any order can be returned in any store',
  previewRouting: 'asks which store would send, and reserves nothing',
  replayRouting: 'asks which store would have sent, and reserves nothing',
  previewPoints: 'counts points of an order that does not exist',
  dryRunPromotions: 'merchandisers are of no store',
  putChannel: 'merchandisers are of no store',
  putPrice: 'merchandisers are of no store',
  putReturnPolicy: 'merchandisers are of no store',
};

const namesStore = (schema: RouteContract['body']): boolean => {
  if (schema === undefined) return false;
  const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return STORE_FIELDS.some((field) => text.includes(`"${field}":{`));
};

const namingStores = domains.flatMap(({ name, http }) =>
  (http?.routes ?? [])
    .filter(({ access }) => access.kind === 'staff' || (access.kind === 'mixed' && 'staffScope' in access))
    .filter((route) => [route.body, route.query].some(namesStore))
    .map((route) => ({ name, route })),
);

describe('staff of one store', () => {
  it('are refused by every route of staff that names another', () => {
    expect(ofStores.length).toBeGreaterThan(20);
    const open = ofStores.filter(({ name, route }) => !isChecked(name, route));
    expect(open.map(({ route }) => route.operationId)).toEqual([]);
  });

  it('are refused by every route whose body or query names another, unless it is no place of work', () => {
    expect(namingStores.length).toBeGreaterThan(30);
    const unchecked = namingStores.filter(({ name, route }) => !isChecked(name, route));
    const open = unchecked.map(({ route }) => route.operationId).sort();

    expect(open).toEqual(Object.keys(OPEN_TO_ALL).sort());
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
