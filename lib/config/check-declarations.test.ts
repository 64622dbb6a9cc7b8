import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { defineDomain } from '#shared/contracts/domain.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { defineScopes } from '#shared/contracts/scopes.ts';
import { defineTable } from '#shared/contracts/table.ts';
import { checkDeclarations } from './check-declarations.ts';

const domainWith = (name: string, operationId: string, path: `/${string}`) =>
  defineDomain({
    name,
    purpose: 'To be checked.',
    errors: {},
    publishes: [],
    http: {
      routes: [
        defineRoute({
          operationId,
          path,
          method: 'GET',
          access: access.public,
          summary: '',
          responses: { 200: z.object({}) },
        }),
      ],
      reach: {},
      errorImpact: '',
    },
  });

describe('declarations that CloudFormation would refuse half-way', () => {
  it('pass when every domain, route and operation is there once', () => {
    expect(() =>
      checkDeclarations([domainWith('a', 'getA', '/a'), domainWith('b', 'getB', '/b')]),
    ).not.toThrow();
  });

  it('are refused when a domain is listed twice', () => {
    expect(() => checkDeclarations([domainWith('a', 'getA', '/a'), domainWith('a', 'getB', '/b')])).toThrow(
      'domain "a"',
    );
  });

  it('are refused when two routes differ only in the names of their parameters', () => {
    expect(() =>
      checkDeclarations([
        domainWith('a', 'getA', '/things/{id}'),
        domainWith('b', 'getB', '/things/{thing}'),
      ]),
    ).toThrow('route "GET /things/{}"');
  });

  it('are refused when two operations have one name', () => {
    expect(() => checkDeclarations([domainWith('a', 'get', '/a'), domainWith('b', 'get', '/b')])).toThrow(
      'operation "get"',
    );
  });

  it.each([
    ['table', { tables: [defineTable('shelves', { purpose: '', personalData: false })] }],
    ['scope', { scopes: defineScopes({ 'shelves.read': { allows: '', roles: [] } }) }],
    ['secret', { secrets: { shelves: '' } }],
  ])('are refused when two domains declare the same %s', (what, declared) => {
    const twice = [
      { ...domainWith('a', 'getA', '/a'), ...declared },
      { ...domainWith('b', 'getB', '/b'), ...declared },
    ];

    expect(() => checkDeclarations(twice)).toThrow(`the ${what} "shelves`);
  });

  it('are refused when a guest token has a name that the typed client cannot give', () => {
    const domain = domainWith('a', 'getA', '/a');
    const [route] = domain.http.routes;
    const routes = [{ ...route, access: access.mixed({ guestToken: 'X-Gift-Card-Token' }) }];

    expect(() => checkDeclarations([{ ...domain, http: { ...domain.http, routes } }])).toThrow(
      'X-Gift-Card-Token',
    );
  });
});
