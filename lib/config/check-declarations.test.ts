import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { defineDomain } from '#shared/contracts/domain.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
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
});
