import type { DomainContract } from '#shared/contracts/domain.ts';
import { makeComponents } from '../components.ts';
import type { JsonSchema } from '../json-schema.ts';
import type { NamedSchema } from '../named-schemas.ts';
import { sharedHeaders } from './answers.ts';
import { operationOf } from './operation.ts';
import { sharedParameters } from './parameters.ts';
import { problemExamples, problemSchemas, sharedRefusals } from './refusals.ts';
import { securitySchemes } from './security.ts';
import { webhooksOf } from './webhooks.ts';

const ABOUT = `One catalogue, one stock, one cart, one order, one customer behind every sales channel.

- **Money** is a whole number of minor units (rupiah for IDR, cents for USD) beside an ISO 4217 code.
- **Versions**: an answer's \`ETag\` is the version of the resource. Send it in \`If-Match\` to change that very version.
- **Repeating**: every write takes an \`Idempotency-Key\`; the same key and request give the same answer.
- **Following**: every request takes an \`X-Correlation-Id\` of your own; it goes through logs and events and comes back with the answer.
- **Lists** come in pages: \`limit\` up to 100, and \`page.nextCursor\` as the next \`cursor\`.
- **Refusals** are problem documents (RFC 9457) with a code, a JSON Pointer per wrong field, and what to do: see /docs/errors. Where the gateway refuses by itself (a token, a path or method that no route has, too many requests, headers over 10 KB), the body is the gateway's: a JSON object with a \`message\`.
- **Tokens**: customers, staff and machine clients send \`Authorization: Bearer …\`; guests send the token that their cart or order was answered with.`;

/** The parts of an OpenAPI document that other generators read. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: object;
  readonly servers: readonly object[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  /** What the shop posts to others, by the type of the message. */
  readonly webhooks: Readonly<Record<string, { readonly post: object }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> } & Readonly<
    Record<string, object>
  >;
}

/** The OpenAPI 3.1 document of every route, in the reading order of the domains. */
export const openApiDocument = (
  domains: readonly DomainContract[],
  named: readonly NamedSchema[],
  version: string,
): OpenApiDocument => {
  const components = makeComponents(named, 'draft-2020-12');
  const serving = domains.filter(({ http }) => (http?.routes ?? []).length > 0);
  const routes = serving.flatMap(({ http }) => http?.routes ?? []);
  const paths = pathsOf(serving, components);
  const webhooks = webhooksOf(domains, components);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Satu',
      version,
      summary: 'The commerce API behind every sales channel',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'The deployment that serves this document' }],
    tags: serving.map(({ name, purpose }) => ({ name, description: purpose })),
    paths,
    webhooks,
    components: {
      schemas: { ...components.used(), ...problemSchemas },
      parameters: sharedParameters,
      headers: sharedHeaders,
      responses: sharedRefusals(routes),
      examples: problemExamples(routes),
      securitySchemes: securitySchemes(routes),
    },
  };
};

const pathsOf = (
  domains: readonly DomainContract[],
  components: ReturnType<typeof makeComponents>,
): OpenApiDocument['paths'] => {
  const paths: Record<string, Record<string, object>> = {};
  for (const { name, http } of domains) {
    for (const route of http?.routes ?? []) {
      paths[route.path] = {
        ...paths[route.path],
        [route.method.toLowerCase()]: operationOf(route, name, components),
      };
    }
  }
  return paths;
};
