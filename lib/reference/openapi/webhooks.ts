import type { DomainContract } from '#shared/contracts/domain.ts';
import type { OutgoingMessage } from '#shared/contracts/outgoing-message.ts';
import type { Components } from '../components.ts';

/** What the shop posts to others, as OpenAPI tells it: by the type of the message, what a receiver gets and answers. */
export const webhooksOf = (
  domains: readonly DomainContract[],
  components: Components,
): Readonly<Record<string, { readonly post: object }>> =>
  Object.fromEntries(
    domains.flatMap(({ name, posts = [] }) =>
      posts.map((message) => [message.type, { post: messageOf(message, name, components) }]),
    ),
  );

const messageOf = (
  { type, summary, description, headers, body, answers }: OutgoingMessage,
  tag: string,
  components: Components,
): object => ({
  operationId: `receive${type}`,
  tags: [tag],
  summary,
  description,
  security: [],
  parameters: Object.entries(headers).map(([name, header]) => {
    const { description: meaning, ...schema } = components.inlineOf(header, 'output');
    return { name, in: 'header', required: true, description: meaning, schema };
  }),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: components.schemaOf(body, 'output') } },
  },
  responses: Object.fromEntries(
    Object.entries(answers).map(([status, meaning]) => [status, { description: meaning }]),
  ),
});
