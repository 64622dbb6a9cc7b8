import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { DomainContract, Reach } from '#shared/contracts/domain.ts';
import { exportsOf, isThere, kebabCase, sourcesIn, textOf } from './house.ts';

const named = domains.map((domain) => [domain.name, domain] as const);
const routesOf = ({ http }: DomainContract) => http?.routes ?? [];
const subscriptionsOf = ({ events }: DomainContract) => events?.subscriptions ?? [];
const tasksOf = ({ events, stream }: DomainContract) => [
  ...(events?.schedules ?? []),
  ...(events?.timers ?? []),
  ...(stream?.tasks ?? []),
];

/** Where one looks first: what is not there cannot be found in under a minute. */
describe.each(named)('the folder of %s', (name, domain) => {
  it('says on one page what it owns, and declares what it is', () => {
    const wanted = [
      'README.md',
      'domain.ts',
      ...(Object.keys(domain.errors).length > 0 ? ['errors.ts'] : []),
    ];

    expect(wanted.filter((file) => !isThere(`functions/${name}/${file}`))).toEqual([]);
  });

  it('has a folder for each operation, named as the operation in kebab-case, with its contract and its use case', () => {
    const missing = routesOf(domain).flatMap(({ operationId }) => {
      const folder = `functions/${name}/${kebabCase(operationId)}`;
      return [`${folder}/contract.ts`, `${folder}/${kebabCase(operationId)}.ts`].filter(
        (file) => !isThere(file),
      );
    });

    expect(missing).toEqual([]);
  });

  it('has a folder on-<event> for each subscription, and a folder for each task', () => {
    const misnamed = subscriptionsOf(domain).filter(
      (each) => each.name !== `on-${kebabCase(each.event.type)}`,
    );
    const missing = [
      ...subscriptionsOf(domain),
      ...(domain.events?.everyEvent === undefined ? [] : [domain.events.everyEvent]),
      ...tasksOf(domain),
    ]
      .map((each) => `functions/${name}/${each.name}/${each.name}.ts`)
      .filter((file) => !isThere(file));

    expect({ misnamed: misnamed.map((each) => each.name), missing }).toEqual({ misnamed: [], missing: [] });
  });

  it('joins every route with its use case in http.ts', () => {
    if (domain.http === undefined) return;
    const text = textOf(`functions/${name}/http.ts`);

    const unserved = routesOf(domain).filter(
      ({ operationId }) => !text.includes(`/${kebabCase(operationId)}/contract.ts'`),
    );

    expect(unserved.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('declares every contract that lies in it', async () => {
    const files = sourcesIn(`functions/${name}`).filter((path) => path.endsWith('/contract.ts'));
    const declared = routesOf(domain).map(({ operationId }) => operationId);

    const contracts = await Promise.all(files.map(exportsOf));
    const forgotten = contracts
      .flatMap(Object.values)
      .filter(isRoute)
      .filter(({ operationId }) => !declared.includes(operationId));

    expect(forgotten.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('publishes what its events.ts says, under its own name', async () => {
    const path = `functions/${name}/events.ts`;
    const written = isThere(path) ? Object.values(await exportsOf(path)).filter(isEvent) : [];

    expect(domain.publishes.map(({ type }) => type).sort()).toEqual(written.map(({ type }) => type).sort());
    expect(domain.publishes.filter((event) => event.domain !== name)).toEqual([]);
  });
});

describe('the declarations of the whole shop', () => {
  it('stand in the table of contents, each domain once', () => {
    const folders = sourcesIn('functions').filter((path) => /^functions\/[^/]+\/domain\.ts$/.test(path));

    expect(folders.map((path) => path.split('/')[1]).sort()).toEqual(domains.map(({ name }) => name).sort());
  });

  it('give each error code one meaning', () => {
    const codes = [commonErrors, ...domains.map(({ errors }) => errors)].flatMap((errors) =>
      Object.keys(errors),
    );

    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });

  it('refuse only with codes that some domain declares', () => {
    const declared = new Set(
      [commonErrors, ...domains.map(({ errors }) => errors)].flatMap((errors) => Object.keys(errors)),
    );

    const unknown = domains
      .flatMap(routesOf)
      .flatMap(({ operationId, errors = [] }) =>
        errors.filter(({ code }) => !declared.has(code)).map(({ code }) => `${operationId}: ${code}`),
      );

    expect(unknown).toEqual([]);
  });

  it('reach only what a deployment knows how to grant: a misspelt grant is no grant', () => {
    const known = [
      'tables',
      'secrets',
      'buckets',
      'schedules',
      'bus',
      'apiUrl',
      'mail',
      'customerAccounts',
      'personalData',
    ] satisfies (keyof Reach)[];
    const reached = domains.flatMap(({ name, http, events, stream }: DomainContract) =>
      [http?.reach, events?.reach, stream?.reach].flatMap((reach = {}) =>
        Object.keys(reach).map((key) => `${name} ${key}`),
      ),
    );

    expect(reached.filter((each) => !known.some((key) => each.endsWith(` ${key}`)))).toEqual([]);
  });

  it('name each operation and each event once', () => {
    const names = [
      ...domains.flatMap(routesOf).map(({ operationId }) => operationId),
      ...domains.flatMap(({ publishes }) => publishes).map(({ type }) => type),
    ];

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('subscribe only to events that a domain publishes', () => {
    const published = new Set(domains.flatMap(({ publishes }) => publishes).map(({ type }) => type));

    const unheard = domains.flatMap(subscriptionsOf).filter(({ event }) => !published.has(event.type));

    expect(unheard.map(({ name }) => name)).toEqual([]);
  });

  it('explain every path parameter', () => {
    const unexplained = domains.flatMap(routesOf).filter(({ path, params }) => {
      const names = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => name);
      const known =
        params !== undefined && 'shape' in params._zod.def
          ? Object.keys(params._zod.def.shape as object)
          : [];
      return names.sort().join() !== known.sort().join();
    });

    expect(unexplained.map(({ operationId }) => operationId)).toEqual([]);
  });
});

interface Named {
  readonly operationId: string;
}

function isRoute(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && 'operationId' in value && 'responses' in value;
}

function isEvent(value: unknown): value is { readonly type: string } {
  return typeof value === 'object' && value !== null && 'delivery' in value && 'type' in value;
}
