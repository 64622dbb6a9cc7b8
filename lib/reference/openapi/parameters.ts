import type { RouteContract, Schema } from '#shared/contracts/route.ts';
import type { Components } from '../components.ts';
import type { JsonSchema } from '../json-schema.ts';
import { isWrite } from '../route-errors.ts';

const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** What stands in the path, the query and the headers of a request. */
export const parametersOf = (route: RouteContract, components: Components): readonly object[] => [
  ...fieldsOf(route.params, 'path', components),
  ...fieldsOf(route.query, 'query', components),
  ...(route.ifMatch === undefined ? [] : [ref(route.ifMatch === 'required' ? 'IfMatch' : 'IfMatchOptional')]),
  ...(isWrite(route) ? [ref('IdempotencyKey')] : []),
  ...(isWrite(route) && route.access.kind === 'mixed' ? [ref('DeviceId')] : []),
  ref('CorrelationId'),
];

const fieldsOf = (
  schema: Schema | undefined,
  place: 'path' | 'query',
  components: Components,
): readonly object[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = components.inlineOf(schema, 'input');
  return Object.entries(properties).map(([name, field]) => {
    const { description, ...rest }: JsonSchema = typeof field === 'boolean' ? {} : field;
    return {
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      description,
      schema: rest,
    };
  });
};

const etag = { type: 'string', pattern: '^(W/)?"\\d{1,15}"$', examples: ['"3"'] };

/** The headers that many operations take. */
export const sharedParameters = {
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description:
      'ETag of the version this request changes. Required once the resource exists: 428 without it, 412 when it is not the current version.',
    schema: etag,
  },
  IfMatchOptional: {
    name: 'If-Match',
    in: 'header',
    description:
      'ETag of the version this request changes; 412 when it is sent and is not the current version.',
    schema: etag,
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'A key of your own, unique for each new request. A repeated request with the same key and body returns the same response and has no further effect; with a different body it returns 422.',
    schema: { type: 'string', minLength: 1, maxLength: 255, examples: ['5f3c2a9e-cart-1'] },
  },
  DeviceId: {
    name: 'X-Device-Id',
    in: 'header',
    description:
      'An identifier of this device, the same in every request. A guest’s Idempotency-Key counts for one address, program and device, so devices behind one address do not share keys.',
    schema: { type: 'string', maxLength: 255 },
  },
  CorrelationId: {
    name: 'X-Correlation-Id',
    in: 'header',
    description:
      'Your own reference, repeated in logs and events: up to 128 letters, digits and `_ . : -`. Defaults to the request id, also when the value is malformed.',
    schema: { type: 'string' },
  },
};
