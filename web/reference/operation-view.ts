import type { Credentials } from './credentials.ts';
import { code, element } from './dom.ts';
import {
  resolved,
  type Answer,
  type Media,
  type OpenApi,
  type Operation,
  type Route,
  type Schema,
} from './open-api.ts';
import { richLine, richText } from './rich-text.ts';
import { schemaView, typeOf } from './schema-view.ts';
import { tryView } from './try-view.ts';

/** All there is to know about one operation; its anchor is the operation's name. */
export const operationView = (route: Route, api: OpenApi, credentials: Credentials): HTMLElement => {
  const { operation, method, path } = route;
  return element(
    'article',
    { id: operation.operationId, class: 'operation' },
    element(
      'h3',
      {},
      element('a', { href: `#${operation.operationId}`, class: 'anchor' }, operation.summary),
      element('span', { class: 'id' }, operation.operationId),
    ),
    element(
      'p',
      { class: 'route' },
      element('span', { class: `method ${method.toLowerCase()}` }, method),
      code(path),
    ),
    ...richText(operation.description ?? ''),
    element('p', { class: 'callers' }, element('strong', {}, 'Who: '), callersOf(operation)),
    element('h4', {}, 'Request'),
    ...tryView(route, api, credentials),
    ...bodyFields(operation, api),
    element('h4', {}, 'Answers'),
    ...answers(operation, api),
  );
};

const callersOf = ({ security }: Operation): string =>
  security.length === 0 ? 'anybody' : security.map(wayIn).join(', or ');

const wayIn = (way: Readonly<Record<string, readonly string[]>>): string => {
  const [name, scopes = []] = Object.entries(way)[0] ?? ['guest'];
  if (name === 'guest') return 'guests';
  if (name === 'customer') return 'signed-in customers';
  if (name === 'staff') return `staff and machines with ${scopes.join(', ')}`;
  return name.endsWith('Token')
    ? `guests with the ${name.replace('Token', '’s token')}`
    : `a signature (${name})`;
};

const bodyFields = ({ requestBody }: Operation, { components }: OpenApi): readonly HTMLElement[] => {
  const schema = Object.values(requestBody?.content ?? {})[0]?.schema;
  if (schema === undefined) return [];
  const shown = resolved<Schema>(schema, components.schemas) ?? schema;
  return [
    element('details', { open: true }, element('summary', {}, 'Fields of the body'), schemaView(shown)),
  ];
};

const answers = ({ responses }: Operation, api: OpenApi): readonly HTMLElement[] =>
  Object.entries(responses).flatMap(([status, response]) => {
    const answer = resolved(response, api.components.responses);
    return answer === undefined
      ? []
      : [Number(status) < 400 ? good(status, answer) : refusal(status, answer)];
  });

const good = (status: string, { description, content = {} }: Answer): HTMLElement => {
  const media: Media | undefined = Object.values(content)[0];
  return element(
    'div',
    { class: 'status good' },
    element('span', { class: 'number' }, status),
    element(
      'div',
      {},
      element('span', {}, description, ' ', ...(media?.schema === undefined ? [] : typeOf(media.schema))),
      media?.schema?.properties !== undefined &&
        element('details', {}, element('summary', {}, 'fields'), schemaView(media.schema)),
    ),
  );
};

/** A code is a link to its explanation; the gateway's own refusals have none. */
const refusal = (status: string, { description, content = {} }: Answer): HTMLElement => {
  const codes = Object.keys(content['application/problem+json']?.examples ?? {});
  return element(
    'div',
    { class: 'status' },
    element('span', { class: 'number' }, status),
    element(
      'div',
      {},
      ...(codes.length === 0 ? richLine(description) : codes.map((name) => codeLine(name, description))),
    ),
  );
};

const codeLine = (name: string, description: string): HTMLElement => {
  const line = description.split('\n').find((text) => text.startsWith(`- \`${name}\``)) ?? '';
  return element(
    'p',
    {},
    element('a', { href: `/docs/errors#${name}` }, code(name)),
    ' ',
    ...richLine(line.replace(`- \`${name}\` `, '')),
  );
};
