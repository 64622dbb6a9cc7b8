import { formatText } from '../../format-text.ts';
import type { DomainContract } from '#shared/contracts/domain.ts';
import {
  guestResourceOf,
  guestTokenHeaders,
  type RouteContract,
  type Schema,
} from '#shared/contracts/route.ts';
import { makeComponents, type Components } from '../components.ts';
import { isNothing, type JsonSchema } from '../json-schema.ts';
import type { NamedSchema } from '../named-schemas.ts';
import { errorEntries } from '../pages/errors.ts';
import { objectText, typeText } from './type-text.ts';

const HEAD = `// Generated from the contracts by \`npm run docs\`; do not edit.
import { clientOf, type Answer, type CallOptions, type ClientOptions } from './client.ts';`;

/** The source of the typed client: one method per operation, with the types of what is sent and answered. */
export const clientText = async (
  domains: readonly DomainContract[],
  named: readonly NamedSchema[],
): Promise<string> => {
  const components = makeComponents(named, 'draft-2020-12');
  const routes = domains.flatMap(({ http }) => http?.routes ?? []);
  const methods = routes.map((route) => methodText(route, components));
  const parts = [
    HEAD,
    operationsText(routes),
    guestTokensText(routes),
    `/** Every operation of the API. */\nexport interface ShopClient {\n${methods.join('\n\n')}\n}`,
    `/** A client of one deployment. */\nexport const makeClient = (options: ClientOptions): ShopClient => clientOf<ShopClient>(operations, options);`,
    `/** Every code a problem document may carry. */\nexport type ErrorCode = ${codes(domains)};`,
    ...Object.entries(components.used()).map(typeDeclaration),
  ];
  return formatText('generated.ts', parts.join('\n\n'));
};

const codes = (domains: readonly DomainContract[]): string =>
  [...new Set(errorEntries(domains).map(({ error }) => JSON.stringify(error.code)))].join(' | ');

const operationsText = (routes: readonly RouteContract[]): string => {
  const entries = routes.map((route) => {
    const query = queryNames(route);
    const form = { method: route.method, path: route.path, ...(query.length === 0 ? {} : { query }) };
    return `${route.operationId}: ${JSON.stringify(form)},`;
  });
  return `const operations = {\n${entries.join('\n')}\n} as const;`;
};

/** A caller gives each guest token by the name of what it opens: `X-Cart-Token` as `cartToken`. */
const guestTokensText = (routes: readonly RouteContract[]): string => {
  const tokens = guestTokenHeaders(routes).map((header) => {
    const resource = guestResourceOf(header);
    return `/** Opens a guest’s ${resource}: \`${header}\`. */\nreadonly ${resource}Token?: string;`;
  });
  return `/** What opens a guest’s things, answered when they were made. */\nexport interface GuestTokens {\n${tokens.join('\n')}\n}`;
};

const queryNames = ({ query }: RouteContract): readonly string[] =>
  query !== undefined && 'shape' in query._zod.def ? Object.keys(query._zod.def.shape as object) : [];

const methodText = (route: RouteContract, components: Components): string => {
  const input = inputOf(route, components);
  const isOptional = (input.required ?? []).length === 0;
  const answers = Object.entries(route.responses).map(
    ([status, schema]) => `Answer<${status}, ${answerText(route, schema, components)}>`,
  );
  return `/** ${route.summary} \`${route.method} ${route.path}\` */\n${route.operationId}(input${isOptional ? '?' : ''}: ${objectText(input)}, options?: CallOptions & GuestTokens): Promise<${answers.join(' | ')}>;`;
};

const answerText = ({ produces }: RouteContract, schema: Schema, components: Components): string => {
  if (isNothing(schema)) return 'undefined';
  return produces === undefined || produces.endsWith('json')
    ? typeText(components.schemaOf(schema, 'output'))
    : 'string';
};

/** Path, query and body as one object: `{ cartId, limit, body }`. */
const inputOf = (route: RouteContract, components: Components): JsonSchema => {
  const fields = [route.params, route.query].flatMap((schema) =>
    schema === undefined ? [] : [components.inlineOf(schema, 'input')],
  );
  const body = bodyOf(route, components);
  const names = [...fields.flatMap(({ properties = {} }) => Object.keys(properties)), ...Object.keys(body)];
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined)
    throw new Error(
      `${route.operationId} has two fields named "${repeated}"; rename one, so that callers can tell them apart`,
    );
  return {
    type: 'object',
    properties: {
      ...Object.fromEntries(fields.flatMap(({ properties = {} }) => Object.entries(properties))),
      ...body,
    },
    required: [...fields.flatMap(({ required = [] }) => required), ...Object.keys(body)],
    additionalProperties: false,
  };
};

const bodyOf = (route: RouteContract, components: Components): Record<string, JsonSchema> => {
  if (route.rawBody === true) return { body: { type: 'string' } };
  return route.body === undefined ? {} : { body: components.schemaOf(route.body, 'input') };
};

const typeDeclaration = ([name, schema]: [string, JsonSchema]): string => {
  const comment = schema.description === undefined ? '' : `/** ${schema.description} */\n`;
  return schema.type === 'object' && schema.properties !== undefined
    ? `${comment}export interface ${name} ${objectText(schema)}`
    : `${comment}export type ${name} = ${typeText(schema)};`;
};
