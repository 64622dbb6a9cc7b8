import { createHash } from 'node:crypto';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { EventContract } from '#shared/contracts/event.ts';
import { makeComponents, type Components } from '../components.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { NamedSchema } from '../named-schemas.ts';
import type { OpenApiDocument } from '../openapi/document.ts';
import { shapeOf, type ObjectShape, type Shape } from './shape.ts';

/** What callers of an operation rely on. */
export interface OperationLine {
  readonly operation: string;
  readonly route: string;
  /** Ways in: `guest`, `cartToken`, `customer`, `satu/orders.read`; none when anybody may. */
  readonly who: readonly string[];
  /** Of the whole operation but its words: another limit gives another hash. */
  readonly hash: string;
  readonly takes: ObjectShape;
  /** The bodies of good answers by status. */
  readonly answers: ObjectShape;
}

/** A schema that operations share, or the body of a message to a webhook. */
export interface SchemaLine {
  readonly schema: string;
  readonly hash: string;
  readonly is: Shape;
}

export interface EventLine {
  readonly event: string;
  readonly version: number;
  readonly hash: string;
  readonly is: Shape;
}

/** What others rely on, a line each. */
export interface Snapshot {
  readonly operations: readonly OperationLine[];
  readonly schemas: readonly SchemaLine[];
  readonly events: readonly EventLine[];
}

export const snapshotOf = (
  document: OpenApiDocument,
  domains: readonly DomainContract[],
  named: readonly NamedSchema[],
): Snapshot => {
  const components = makeComponents(named, 'draft-2020-12');
  const events = domains.flatMap(({ publishes }) => publishes).map((event) => eventLine(event, components));
  const schemas = { ...components.used(), ...document.components.schemas };
  const posted = Object.entries(document.webhooks).map(
    ([type, { post }]) => [`webhook ${type}`, bodyOf((post as OpenApiOperation).requestBody)] as const,
  );
  return {
    operations: Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) =>
        operationLine(`${method.toUpperCase()} ${path}`, operation as OpenApiOperation),
      ),
    ),
    schemas: [...Object.entries(schemas), ...posted].map(([name, schema]) => schemaLine(name, schema)),
    events,
  };
};

interface OpenApiOperation {
  readonly operationId: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly {
    readonly name?: string;
    readonly in?: string;
    readonly required?: boolean;
    readonly schema?: JsonSchema;
    readonly $ref?: string;
  }[];
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body>>;
}

interface Body {
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

const operationLine = (route: string, operation: OpenApiOperation): OperationLine => {
  const { operationId, security, parameters, requestBody, responses } = operation;
  const good = Object.entries(responses).filter(([status]) => Number(status) < 400);
  return {
    operation: operationId,
    route,
    who: security.flatMap((ways) =>
      Object.keys(ways).length === 0 ? ['guest'] : Object.entries(ways).map(wayIn),
    ),
    hash: hashOf({ parameters, requestBody, good }),
    takes: {
      ...takenIn('path', parameters),
      ...takenIn('query', parameters),
      ...headersTaken(parameters),
      ...(requestBody === undefined ? {} : { body: shapeOf(bodyOf(requestBody)) }),
    },
    answers: Object.fromEntries(
      good.map(([status, answer]) => [status, shapeOf(bodyOf(answer) ?? { type: 'null' })]),
    ),
  };
};

const wayIn = ([scheme, scopes]: readonly [string, readonly string[]]): string => scopes[0] ?? scheme;

const takenIn = (place: string, parameters: OpenApiOperation['parameters']): ObjectShape => {
  const own = parameters.filter((parameter) => parameter.in === place);
  if (own.length === 0) return {};
  const fields = own.map(({ name = '', required, schema }) => [
    required === true ? name : `${name}?`,
    shapeOf(schema),
  ]);
  return { [place]: Object.fromEntries(fields) as ObjectShape };
};

/** Only If-Match differs between operations, and only where it is needed. */
const headersTaken = (parameters: OpenApiOperation['parameters']): ObjectShape =>
  parameters.some(({ $ref }) => $ref?.endsWith('/IfMatch') === true)
    ? { header: { 'If-Match': 'string' } }
    : {};

const bodyOf = (body: Body | undefined): JsonSchema | undefined =>
  Object.values(body?.content ?? {})[0]?.schema;

const schemaLine = (name: string, schema: JsonSchema | undefined): SchemaLine => ({
  schema: name,
  hash: hashOf(schema),
  is: shapeOf(schema),
});

const eventLine = (event: EventContract, components: Components): EventLine => {
  const schema = components.inlineOf(event.data, 'output');
  return { event: event.type, version: event.version, hash: hashOf(schema), is: shapeOf(schema) };
};

const WORDS = ['description', 'example', 'examples', 'summary', 'title'];

const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value, withoutWords) ?? '')
    .digest('hex')
    .slice(0, 8);

/** A property may be called `title`, too: its schema is an object, words are text or lists. */
const withoutWords = (key: string, part: unknown): unknown =>
  WORDS.includes(key) && (typeof part === 'string' || Array.isArray(part)) ? undefined : part;
