import { code, element } from './dom.ts';
import { resolved, type Message, type OpenApi, type Schema } from './open-api.ts';
import { richLine, richText } from './rich-text.ts';
import { fieldText, schemaView } from './schema-view.ts';

/** What a receiver of webhooks gets: its headers, its body, and what becomes of the answer. */
export const messageView = (type: string, message: Message, api: OpenApi): HTMLElement => {
  const { operationId, summary, description = '' } = message;
  const schema = Object.values(message.requestBody.content)[0]?.schema ?? {};
  return element(
    'article',
    { id: operationId, class: 'operation' },
    element(
      'h3',
      {},
      element('a', { href: `#${operationId}`, class: 'anchor' }, summary),
      element('span', { class: 'id' }, type),
    ),
    element('p', { class: 'route' }, element('span', { class: 'method post' }, 'gets'), code(type)),
    ...richText(description),
    element('h4', {}, 'Headers'),
    element('dl', { class: 'fields' }, ...message.parameters.flatMap(headerLines)),
    element('h4', {}, 'Body'),
    schemaView(resolved<Schema>(schema, api.components.schemas) ?? schema),
    element('h4', {}, 'Your answer'),
    ...Object.entries(message.responses).map(([status, answer]) =>
      element(
        'div',
        { class: 'status' },
        element('span', { class: 'number' }, status === 'default' ? 'other' : status),
        element('div', {}, ...richLine(answer.description)),
      ),
    ),
  );
};

const headerLines = ({
  name,
  schema,
  description,
}: Message['parameters'][number]): readonly HTMLElement[] => [
  element('dt', {}, code(name)),
  element('dd', {}, ...fieldText({ ...schema, ...(description === undefined ? {} : { description }) })),
];
