import type { DomainContract } from '#shared/contracts/domain.ts';
import { sourceOf, type EventContract } from '#shared/contracts/event.ts';
import { makeComponents, type Components } from '../components.ts';
import { guaranteeOf } from '../delivery.ts';
import type { NamedSchema } from '../named-schemas.ts';
import { busEvent, eventMetadata } from './envelope.ts';

const ABOUT = `Every fact the shop announces, on one EventBridge bus.

A rule matches \`source\` and \`detail-type\`; the fact itself is in \`detail.data\`, who and what led to it in \`detail.metadata\`. Deliveries repeat and overtake each other: recognise a repetition by \`metadata.eventId\`, and order by \`metadata.aggregateVersion\`. Events carry references instead of personal data.

The attributes map to CloudEvents one to one: \`eventId\` is \`id\`, the bus source is \`source\`, \`type\` is \`type\`, \`occurredAt\` is \`time\`, \`aggregateId\` is \`subject\`, \`traceparent\` is \`traceparent\`.

Others may publish into the same bus under a source of their own.`;

const CHANNEL = { $ref: '#/channels/bus' };
const messageRef = (type: string) => ({ $ref: `#/channels/bus/messages/${type}` });

/** The AsyncAPI 3.0 document of every event, and of every subscription inside the shop. */
export const asyncApiDocument = (
  domains: readonly DomainContract[],
  named: readonly NamedSchema[],
  version: string,
) => {
  const components = makeComponents(named, 'draft-07');
  const events = domains.flatMap(({ publishes }) => publishes);
  const messages = Object.fromEntries(events.map((event) => [event.type, messageOf(event, components)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Satu',
      version,
      description: ABOUT,
      license: { name: 'MIT' },
      tags: domains.filter(speaks).map(({ name, purpose }) => ({ name, description: purpose })),
    },
    defaultContentType: 'application/json',
    channels: {
      bus: {
        address: null,
        title: 'The bus',
        description: 'The EventBridge bus of the deployment; its name is an output of the data stack.',
        messages: Object.fromEntries(
          events.map(({ type }) => [type, { $ref: `#/components/messages/${type}` }]),
        ),
      },
    },
    operations: Object.fromEntries([...events.map(sending), ...domains.flatMap(receiving)]),
    components: { messages, schemas: { EventMetadata: eventMetadata, ...components.used() } },
  };
};

const speaks = ({ publishes, events }: DomainContract): boolean =>
  publishes.length > 0 || (events?.subscriptions ?? []).length > 0;

const messageOf = (event: EventContract, components: Components) => ({
  name: event.type,
  title: event.type,
  summary: event.summary,
  description: `${guaranteeOf[event.delivery]} Version ${event.version}.`,
  tags: [{ name: event.domain }],
  payload: busEvent(event, sourceOf(event.domain), components.schemaOf(event.data, 'output')),
  'x-delivery': event.delivery,
});

const sending = (event: EventContract): readonly [string, object] => [
  `publish${event.type}`,
  {
    action: 'send',
    channel: CHANNEL,
    summary: event.summary,
    tags: [{ name: event.domain }],
    messages: [messageRef(event.type)],
  },
];

const receiving = ({ name, events }: DomainContract) =>
  (events?.subscriptions ?? []).map((subscription): readonly [string, object] => [
    `${name}.${subscription.name}`,
    {
      action: 'receive',
      channel: CHANNEL,
      summary: `${name} reacts to ${subscription.event.type}; when it fails, ${subscription.errorImpact}.`,
      tags: [{ name }],
      messages: [messageRef(subscription.event.type)],
    },
  ]);
