import type { DomainContract } from '#shared/contracts/domain.ts';
import { sourceOf, type EventContract } from '#shared/contracts/event.ts';
import type { Components } from '../components.ts';
import { guaranteeOf } from '../delivery.ts';
import type { JsonSchema } from '../json-schema.ts';
import { codeOf, markdownPage, markdownTable } from './markdown.ts';

/** Every event: when it is published, what it carries, who reacts to it. */
export const eventsPage = (domains: readonly DomainContract[], components: Components): string => {
  const events = domains.flatMap(({ publishes }) => publishes);
  return markdownPage(
    'Events',
    'Every fact the shop announces on the bus, in `detail.data`; `detail.metadata` is the same for all (see asyncapi.json). Reactions live in `functions/<domain>/on-<event>/`.',
    [
      markdownTable(
        ['event', 'published when', 'delivery', 'reactions'],
        events.map((event) => [
          `[${event.type}](#${event.type.toLowerCase()})`,
          event.summary,
          event.delivery,
          reactionsTo(event, domains).join(', '),
        ]),
      ),
      ...events.map((event) => section(event, components)),
    ],
  );
};

const reactionsTo = ({ type }: EventContract, domains: readonly DomainContract[]): readonly string[] =>
  domains
    .filter(({ events }) => (events?.subscriptions ?? []).some(({ event }) => event.type === type))
    .map(({ name }) => name);

const section = (event: EventContract, components: Components): string => {
  const { properties = {}, required = [] } = components.inlineOf(event.data, 'output');
  const fields = markdownTable(
    ['field', 'type', 'always there', 'meaning'],
    Object.entries(properties).map(([name, schema]) => [
      codeOf(name),
      typeOf(schema),
      required.includes(name) ? 'yes' : 'no',
      typeof schema === 'boolean' ? '' : (schema.description ?? ''),
    ]),
  );
  return `## ${event.type}\n\nSource ${codeOf(sourceOf(event.domain))}, version ${event.version}. ${guaranteeOf[event.delivery]}\n\n${fields}`;
};

const typeOf = (schema: JsonSchema | boolean): string => {
  if (typeof schema === 'boolean') return 'anything';
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.enum !== undefined) return schema.enum.map((value) => codeOf(String(value))).join(', ');
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts !== undefined) return parts.map(typeOf).join(' or ');
  if (schema.type === 'array' && schema.items !== undefined && !Array.isArray(schema.items))
    return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? 'anything'].flat().join(' or ');
};
