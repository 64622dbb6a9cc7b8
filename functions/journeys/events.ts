import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
import * as field from '#shared/contracts/fields.ts';
import { messageReason, messageRules } from '../engagement/schemas.ts';

const runFacts = {
  runId: field.id,
  journeyId: field.code,
  journeyVersion: field.version,
  customerId: field.id,
};

export const JourneyEntered = defineEvent({
  type: 'JourneyEntered',
  domain: 'journeys',
  version: 1,
  summary: 'A customer entered a journey.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    isHeldOut: z.boolean().check(z.describe('The customer gets nothing, to compare with')),
  }),
});

export const JourneyStepped = defineEvent({
  type: 'JourneyStepped',
  domain: 'journeys',
  version: 1,
  summary: 'A run of a journey did a step, or learned what became of its message.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    stepId: z.string(),
    kind: z.string(),
    result: z.string(),
    reason: z.optional(z.string()),
  }),
});

export const JourneyExited = defineEvent({
  type: 'JourneyExited',
  domain: 'journeys',
  version: 1,
  summary: 'A run of a journey ended; `outcome` says why.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    outcome: z.enum(['completed', 'goal_reached', 'exit_event', 'held_out', 'journey_stopped']),
    isHeldOut: z.boolean(),
  }),
});

export const MessageRequested = defineEvent({
  type: 'MessageRequested',
  domain: 'journeys',
  version: 1,
  summary: 'A journey wants a message sent. Whether it is sent is decided at that moment.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    stepId: z.string(),
    messageId: field.id.check(
      z.describe('Derived from run and step: one message, however often this is heard'),
    ),
    templateId: field.code,
    purpose: z.enum(['marketing', 'transactional']),
    channel: field.code,
    facts: z.record(z.string(), z.unknown()).check(z.describe('Data of the event that the run began with')),
    coupon: z.optional(
      z.string().check(z.describe('Reference of the coupon that the run gave, never its code')),
    ),
    rules: z.optional(messageRules),
    why: z.optional(messageReason),
    enteredAt: z.optional(field.instant.check(z.describe('When the run began'))),
  }),
});

export const JourneyEventRaised = defineEvent({
  type: 'JourneyEventRaised',
  domain: 'journeys',
  version: 1,
  summary: 'A journey raised an event of its own: for webhooks, other journeys and other systems.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    stepId: z.string(),
    name: z.string(),
    depth: field.journeyDepth,
  }),
});

export const JourneyWebhookRequested = defineEvent({
  type: 'JourneyWebhookRequested',
  domain: 'journeys',
  version: 1,
  summary: 'A journey step requested a webhook delivery about a customer. It triggers no journey.',
  delivery: 'stream',
  data: z.strictObject({
    ...runFacts,
    stepId: z.string(),
    name: z.string(),
    channel: field.code,
    facts: z.record(z.string(), z.unknown()).check(z.describe('Data of the event that the run began with')),
  }),
});

export const CampaignStarted = defineEvent({
  type: 'CampaignStarted',
  domain: 'journeys',
  version: 1,
  summary: 'A campaign began to enter its customers.',
  delivery: 'stream',
  data: z.strictObject({ campaignId: field.code, journeyId: field.code }),
});

export const CampaignCompleted = defineEvent({
  type: 'CampaignCompleted',
  domain: 'journeys',
  version: 1,
  summary: 'A campaign entered its whole audience.',
  delivery: 'stream',
  data: z.strictObject({
    campaignId: field.code,
    journeyId: field.code,
    entered: z.int().check(z.describe('Customers who entered the journey')),
  }),
});
