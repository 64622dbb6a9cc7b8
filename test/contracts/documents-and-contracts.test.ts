import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { domains } from '../../functions/domains.ts';
import type { JsonSchema } from '../../lib/reference/json-schema.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import { parsePart } from '#shared/http/parse.ts';
import { arbitraryOf } from '../support/arbitrary-of.ts';

/** Bodies per route, the same in every run. */
const SAMPLES = 30;
const SEED = 4_242;

/** Rules between fields, which a JSON Schema cannot say: their refusals name a field, and the description tells them. */
const BETWEEN_FIELDS = 'custom';

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../docs/reference/openapi.json'), 'utf8'),
) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
};
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

const validator = new Ajv2020({ strict: false, multipleOfPrecision: 9 });
formats.default(validator);
validator.addSchema({ $id: 'api', components: { schemas: document.components.schemas } });

const schemaOf = ({ path, method }: RouteContract): JsonSchema =>
  document.paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json']?.schema ?? {};
const pointing = (schema: JsonSchema): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as object;

const shelf = document.components.schemas;
const routes = domains.flatMap(({ http }) => http?.routes ?? []).filter(({ body }) => body !== undefined);

/** One place of a body, spoilt: left out, of another type, unknown, too long, blank. */
const spoilt = (body: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      body,
      fc.nat(),
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        ' ',
        '\u0000',
        '<b@example.com>',
        -1,
        0.5,
        1e15,
        [],
        {},
        'x'.repeat(20_000),
      ),
    )
    .map(([value, at, nasty]) => {
      if (typeof value !== 'object' || value === null) return nasty;
      const names = [...Object.keys(value), 'unknownField'];
      return { ...value, [names[at % names.length] ?? '']: nasty };
    });

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value) ?? 'null');

describe('the document and the contract', () => {
  it.each(routes.map((route) => [route.operationId, route] as const))(
    'agree on what %s takes',
    (_name, route) => {
      const schema = schemaOf(route);
      const allows = validator.compile(pointing(schema));
      const fitting = arbitraryOf(schema, shelf);

      fc.assert(
        fc.property(fc.oneof(fitting, spoilt(fitting)), (value) => {
          const body = asSent(value);
          const { problems } = parsePart('body', route.body, body);
          const refused = problems.filter(({ code }) => code !== BETWEEN_FIELDS);
          // The document allows what the contract takes, and the other way round; rules between fields are apart.
          if (problems.length > 0 && refused.length === 0) return;

          expect({ body, isAllowed: allows(body) }).toEqual({ body, isAllowed: problems.length === 0 });
        }),
        { numRuns: SAMPLES, seed: SEED, endOnFailure: true },
      );
    },
  );
});
