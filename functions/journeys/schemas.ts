import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { factPath, messageReason, messageRules } from '../engagement/schemas.ts';

const comparedNumber = z.number().check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000));

const scalar = z.union([field.line(200, 'Text to compare with'), comparedNumber, z.boolean()]);

/** All conditions of a list must hold. */
export const eventCondition = z.strictObject({
  field: z
    .string()
    .check(
      z.maxLength(200),
      z.regex(
        /^[A-Za-z_]\w*(\.\w+){0,7}(\.\*(\.\w+){1,3})?$/,
        'a path has the form total.amount or lines.*.sku',
      ),
      z.describe(
        'Path of a field in the data of the event: `total.amount`, or `lines.*.sku` for any element',
      ),
    ),
  is: z
    .enum(['equal', 'not_equal', 'greater', 'at_least', 'less', 'at_most', 'one_of', 'present', 'absent'])
    .check(z.describe('How the field is compared; a field that is missing holds for `absent` alone')),
  value: z.optional(
    z
      .union([scalar, z.array(scalar).check(z.maxLength(50))])
      .check(z.describe('What it is compared with; a list for `one_of`')),
  ),
});

const tagCodes = z.array(field.code).check(z.maxLength(10));

const conditions = z.array(eventCondition).check(z.maxLength(10), z.describe('All of them must hold'));

const eventType = field.line(128, 'Type on the bus (detail-type): `OrderPaid`, `Store Rated`');

/** Which events are meant: of the shop or of anybody who puts events on the bus. */
export const eventFilter = z.strictObject({
  source: z.optional(field.line(256, 'Source on the bus: `satu.orders`, `crm.example`. Any by default')),
  type: eventType,
  where: z.optional(conditions),
});

const stepId = z
  .string()
  .check(
    z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'a step id has 1 to 40 lower-case letters, digits or dashes'),
    z.describe('Id of a step; `end` ends the run'),
  );

const atStep = { id: stepId };
const next = z.optional(stepId.check(z.describe('Step that follows; the next in the list by default')));

export const journeyStep = z.discriminatedUnion('kind', [
  z.strictObject({ ...atStep, kind: z.literal('wait'), for: field.duration, next }),
  z.strictObject({
    ...atStep,
    kind: z.literal('wait_until'),
    localTime: z
      .string()
      .check(
        z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day has the form 09:30'),
        z.describe('Next time the clock of the customer shows this'),
      ),
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('wait_for_event'),
    event: eventFilter,
    timeout: field.duration,
    timesUsual: z.optional(
      z
        .number()
        .check(
          z.minimum(1),
          z.maximum(10),
          z.describe(
            'Waits this multiple of the customer’s median time between orders instead, from three orders on',
          ),
        ),
    ),
    then: stepId.check(z.describe('Step after the event')),
    otherwise: stepId.check(z.describe('Step after the timeout')),
  }),
  z.strictObject({ ...atStep, kind: z.literal('split'), if: conditions, then: stepId, otherwise: stepId }),
  z.strictObject({
    ...atStep,
    kind: z.literal('cohorts'),
    shares: z
      .array(z.strictObject({ percent: z.int().check(z.minimum(1), z.maximum(100)), next: stepId }))
      .check(
        z.minLength(2),
        z.maxLength(10),
        z.describe(
          'Shares of customers, 100 percent together; the same customer always falls into the same share',
        ),
      ),
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('message'),
    templateId: field.code,
    purpose: z._default(
      z
        .enum(['marketing', 'transactional'])
        .check(
          z.describe(
            'Marketing needs consent, waits for quiet hours to end and counts against the daily limit',
          ),
        ),
      'marketing',
    ),
    ...messageRules.shape,
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('coupon'),
    promotionId: field.id.check(
      z.describe('Promotion that needs a coupon; the customer gets a code for one order'),
    ),
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('points'),
    points: z.int().check(z.minimum(1), z.maximum(100_000), z.describe('Points the customer gets')),
    validFor: z._default(
      field.duration.check(z.describe('How long they can be spent, from one day to five years')),
      'P365D',
    ),
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('tag'),
    add: z._default(tagCodes.check(z.describe('Tags the customer gets; the newest 50 are kept')), []),
    remove: z._default(tagCodes.check(z.describe('Tags the customer loses')), []),
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('webhook'),
    name: eventType.check(
      z.describe('`name` of the JourneyWebhookRequested that the channel’s webhooks get, and nobody else'),
    ),
    next,
  }),
  z.strictObject({
    ...atStep,
    kind: z.literal('event'),
    name: eventType.check(
      z.describe('Published as `name` of a JourneyEventRaised: for webhooks, other journeys, others'),
    ),
    next,
  }),
]);

export const journeyBody = z.strictObject({
  name: field.name,
  channel: field.code.check(z.describe('Whose brand, language and time zone messages have by default')),
  status: z
    .enum(['active', 'paused', 'stopped'])
    .check(
      z.describe(
        '`paused` takes no new customers; `stopped` also ends the runs that wait, when they would go on',
      ),
    ),
  trigger: z.optional(
    z
      .strictObject({
        ...eventFilter.shape,
        customer: z._default(
          factPath.check(z.describe('Path of the customer id in the data of the event')),
          'customerId',
        ),
        wishing: z.optional(
          factPath.check(
            z.describe(
              'Instead of one customer: everybody with the SKU at this path on their wish list, by a campaign of its own',
            ),
          ),
        ),
      })
      .check(
        z.describe('Event that enters its customer. Without it, customers enter by the API and by campaigns'),
      ),
  ),
  reentry: z
    .union([z.enum(['never', 'after_exit']), z.strictObject({ after: field.duration })])
    .check(
      z.describe(
        'Whether a customer may enter again: never, once the last run ended, or so long after it began',
      ),
    ),
  holdOutPercent: z._default(
    z
      .int()
      .check(
        z.minimum(0),
        z.maximum(50),
        z.describe(
          'Share of customers that enters without getting anything, to compare with. The same for a customer always',
        ),
      ),
    0,
  ),
  goal: z.optional(eventFilter.check(z.describe('Ends the run as `goal_reached`'))),
  exits: z._default(
    z.array(eventFilter).check(z.maxLength(10), z.describe('Events of the customer that end the run')),
    [],
  ),
  why: z.optional(messageReason),
  steps: z.array(journeyStep).check(z.minLength(1), z.maxLength(30)),
});

export const journey = z.strictObject({
  journeyId: field.code,
  ...journeyBody.shape,
  version: field.version,
});

export const runEntry = z.strictObject({
  stepId: z.string(),
  kind: z.string(),
  at: field.instant,
  result: z
    .string()
    .check(z.describe('What happened: `waiting`, `timed_out`, `requested`, `sent`, `skipped` …')),
  reason: z.optional(
    z.string().check(z.describe('Why: the condition that failed, the reason a message was skipped')),
  ),
  messageId: z.optional(field.id),
});

export const journeyRun = z.strictObject({
  runId: field.id,
  journeyId: field.code,
  journeyVersion: field.version,
  customerId: field.id,
  status: z.enum(['waiting', 'finished']),
  outcome: z.optional(
    z
      .enum(['completed', 'goal_reached', 'exit_event', 'held_out', 'journey_stopped'])
      .check(z.describe('Why the run ended')),
  ),
  isHeldOut: z.boolean(),
  waitsAt: z.optional(z.string().check(z.describe('Step it waits at'))),
  wakesAt: z.optional(field.instant),
  enteredAt: field.instant,
  finishedAt: z.optional(field.instant),
  convertedAt: z.optional(
    field.instant.check(z.describe('When the customer reached the goal, within 30 days')),
  ),
  history: z.array(runEntry).check(z.describe('Every step with its reason, oldest first')),
});

/** Data of the event that a run began with. */
export const entryFacts = z
  .record(z.string().check(z.maxLength(64)), z.unknown())
  .check(z.describe('Data that conditions and templates may use; no personal data'));

export const campaignAudience = z.union([
  z.strictObject({
    customerIds: z
      .array(field.id)
      .check(z.minLength(1), z.maxLength(1000), z.describe('These customers, each once')),
  }),
  z.strictObject({ segment: field.code.check(z.describe('Customers whom staff put into this group')) }),
  z.strictObject({
    segmentId: field.code.check(z.describe('Members of a segment (`PUT /v1/segments/{segmentId}`)')),
  }),
  z.strictObject({
    everybody: z.literal(true).check(z.describe('Customers who agreed to marketing by some medium')),
  }),
  z.strictObject({ wishing: field.sku.check(z.describe('Customers with this SKU on their wish list')) }),
  z.strictObject({
    birthday: z.literal(true).check(z.describe('Customers whose birthday is today, in their time zone')),
  }),
  z.strictObject({
    pointsExpireWithin: field.duration.check(
      z.describe('Customers with points that can be spent and expire within this time'),
    ),
  }),
]);

export const campaignBody = z.strictObject({
  name: field.name,
  journeyId: field.code,
  audience: campaignAudience,
  data: z._default(entryFacts, {}),
  startAt: z.optional(field.instant.check(z.describe('At once by default'))),
  every: z.optional(
    field.duration.check(
      z.describe('Interval at which it repeats, counted from `startAt`: `P1D`, `P7D`; at least one hour'),
    ),
  ),
  perMinute: z._default(
    z
      .int()
      .check(
        z.minimum(1),
        z.maximum(3000),
        z.describe('Customers entered a minute; rounded up to a page of 200'),
      ),
    1000,
  ),
});

export const campaign = z.strictObject({
  campaignId: field.code,
  ...campaignBody.shape,
  status: z.enum(['scheduled', 'running', 'paused', 'completed', 'cancelled']),
  round: z.int().check(z.minimum(1), z.describe('How many times it began, this one included')),
  customersSeen: z.int().check(z.describe('Customers looked at so far, in the audience or not')),
  entered: z.int().check(z.describe('Customers who entered the journey, the hold-out included')),
  refused: z
    .record(z.string(), z.int())
    .check(z.describe('Customers who could not enter, by reason: `not_again`, `unknown_customer` …')),
  createdAt: field.instant,
  startedAt: z.optional(field.instant),
  finishedAt: z.optional(field.instant),
  version: field.version,
});

const byCurrency = z
  .record(field.currency, z.int())
  .check(z.describe('Minor units by currency, with tax, less what was cancelled and refunded'));

const measuredGroup = z.strictObject({
  customers: z.int().check(z.describe('Runs')),
  converted: z.int().check(z.describe('Of these, with the goal within 30 days')),
  rate: z.nullable(z.number().check(z.describe('converted / customers'))),
  revenue: byCurrency,
});

export const journeyMeasures = z.strictObject({
  journeyId: field.code,
  from: field.instant,
  to: field.instant,
  isPartial: z.boolean().check(z.describe('True: there are more runs in the period than were counted')),
  runs: z.int(),
  treated: measuredGroup,
  heldOut: measuredGroup,
  lift: z.nullable(
    z
      .strictObject({ difference: z.number(), low: z.number(), high: z.number() })
      .check(
        z.describe(
          'Conversion rate of treated less that of held-out customers, with its 95 percent interval; null while nobody was held out',
        ),
      ),
  ),
  outcomes: z.record(z.string(), z.int()).check(z.describe('Runs by how they ended, or `waiting`')),
  steps: z
    .array(
      z.strictObject({
        stepId: z.string(),
        kind: z.string(),
        result: z
          .string()
          .check(
            z.describe('`requested`, `sent`, `opened`, `skipped: no_consent`, `answered: 9`, a variant …'),
          ),
        runs: z.int(),
        converted: z.int(),
      }),
    )
    .check(z.describe('Each run counts once for each result of a step')),
  attribution: z.array(
    z.strictObject({
      medium: z.string(),
      lastTouch: z.int().check(z.describe('Conversions whose last message went by it')),
      lastTouchRevenue: byCurrency,
      assisted: z.int().check(z.describe('Conversions with an earlier message by it')),
    }),
  ),
});
