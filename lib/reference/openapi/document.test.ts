import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as z from 'zod/mini';
import { defineDomain } from '#shared/contracts/domain.ts';
import { defineErrors } from '#shared/contracts/error.ts';
import { access, defineRoute, type RouteContract } from '#shared/contracts/route.ts';
import { openApiDocument } from './document.ts';

const errors = defineErrors({
  SHELF_FULL: { status: 409, title: 'The shelf is full', action: 'Choose another shelf.' },
});

const putBox = defineRoute({
  operationId: 'putBox',
  method: 'PUT',
  path: '/v1/boxes/{code}',
  summary: 'Put a box on a shelf.',
  access: access.staff('inventory.write'),
  params: z.strictObject({ code: z.string() }),
  body: z.strictObject({ height: z.int() }),
  responses: { 200: z.strictObject({ code: z.string() }) },
  errors: [errors.SHELF_FULL],
  ifMatch: 'required',
  etag: true,
  example: { height: 3 },
});

const openBox = defineRoute({
  operationId: 'openBox',
  method: 'GET',
  path: '/v1/boxes/{code}',
  summary: 'Look into a box.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'inventory.read' }),
  params: z.strictObject({ code: z.string() }),
  responses: { 200: z.strictObject({ code: z.string() }) },
});

const documentOf = (...routes: RouteContract[]) =>
  JSON.parse(
    JSON.stringify(
      openApiDocument(
        [
          defineDomain({
            name: 'boxes',
            purpose: 'Boxes on shelves.',
            errors,
            publishes: [],
            http: { routes, reach: {}, errorImpact: 'nobody finds a box' },
          }),
        ],
        [],
        '1.2.3',
      ),
    ),
  );

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    expect(await new Validator().validate(documentOf(putBox, openBox))).toEqual({ valid: true });
  });

  it('names every code that a route may refuse with, and what to do', () => {
    const { responses } = documentOf(putBox).paths['/v1/boxes/{code}'].put;

    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '409', '412', '428', '503']),
    );
    expect(responses['409'].description).toContain('`SHELF_FULL` The shelf is full. Choose another shelf.');
    expect(responses['409'].content['application/problem+json'].schema.allOf[1].properties.code.enum).toEqual(
      ['SHELF_FULL'],
    );
  });

  it('says that the gateway refuses tokens of staff routes in a form of its own', () => {
    const { components, paths } = documentOf(putBox);

    expect(paths['/v1/boxes/{code}'].put.responses['401']).toEqual({
      $ref: '#/components/responses/GatewayUnauthorized',
    });
    expect(Object.keys(components.responses['FORBIDDEN.Gateway'].content)).toEqual([
      'application/problem+json',
      'application/json',
    ]);
  });

  it('lists each way into a route that several kinds of callers share', () => {
    const { security } = documentOf(openBox).paths['/v1/boxes/{code}'].get;

    expect(security).toEqual([{ cartToken: [] }, { customer: [] }, { staff: ['satu/inventory.read'] }]);
  });

  it('keeps the example of the contract', () => {
    const { requestBody } = documentOf(putBox).paths['/v1/boxes/{code}'].put;

    expect(requestBody.content['application/json'].example).toEqual({ height: 3 });
  });
});
