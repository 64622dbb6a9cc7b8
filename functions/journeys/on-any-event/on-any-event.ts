import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import type { AnyEventConsumer } from '#shared/events/events-handler.ts';
import { valueAt } from '#shared/json/value-at.ts';
import { DEEPEST } from '../model/entry.ts';
import { matches } from '../model/event-filter.ts';
import type { RunInput } from '../model/advance.ts';
import type { StoredJourney } from '../model/journey.ts';
import { enterJourney } from '../running/enter-journey.ts';
import { moveRun } from '../running/move-run.ts';
import type { RunningDependencies } from '../running/dependencies.ts';
import { knownJourneys } from '../store/journeys.ts';
import { runsOf } from '../store/runs.ts';
import { factsOf } from './facts-of.ts';
import { noteWishes } from './note-wishes.ts';
import { observed, type BusObservation } from './observed.ts';
import { startWishersCampaign } from './start-wishers-campaign.ts';

/** What became of messages, which moves no step and is kept with the run. */
const OUTCOMES: Readonly<Record<string, string>> = {
  MessageSent: 'sent',
  MessageSkipped: 'skipped',
  MessageDelivered: 'delivered',
  MessageOpened: 'opened',
  MessageClicked: 'clicked',
  MessageBounced: 'bounced',
  Unsubscribed: 'unsubscribed',
  SurveyAnswered: 'answered',
};

/**
 * Whatever is on the bus. An event that no journey waits for costs no read; one that some journey waits for costs one
 * read of the customer's runs, and a write for each run that it enters or moves.
 */
export const onAnyEvent: AnyEventConsumer<RunningDependencies> = async (busEvent, dependencies) => {
  const { db, clock } = dependencies;
  const event = observed(busEvent);
  if (OUTCOMES[event.type] !== undefined && event.source === 'satu.engagement')
    await noteOutcome(event, dependencies);
  if (event.type === 'WishListChanged' && event.source === 'satu.wish-lists')
    await noteWishes(event, dependencies);
  const concerned = (await knownJourneys.load(db, clock.now())).filter(({ listensTo }) =>
    listensTo.includes(event.type),
  );
  for (const journey of concerned) {
    const hadRun = await moveRuns(journey, event, dependencies);
    await enter(journey, event, { isProbablyNew: !hadRun }, dependencies);
  }
};

/** Moves the customer’s newest run of a journey, and tells whether there is one. */
const moveRuns = async (
  journey: StoredJourney,
  event: BusObservation,
  dependencies: RunningDependencies,
): Promise<boolean> => {
  const { db } = dependencies;
  const customerId = customerOf(journey, event);
  if (customerId === undefined) return false;
  const last = (await runsOf(db, customerId, journey.journeyId)).at(-1);
  if (last !== undefined) await moveRun(last, journey, { kind: 'event', event }, dependencies);
  return last !== undefined;
};

const enter = async (
  journey: StoredJourney,
  event: BusObservation,
  { isProbablyNew }: { readonly isProbablyNew: boolean },
  dependencies: RunningDependencies,
): Promise<void> => {
  if (journey.trigger === undefined || !matches(journey.trigger, event)) return;
  if (journey.trigger.wishing !== undefined) return startWishersCampaign(journey, event, dependencies);
  const customerId = idIn(valueAt(event.data, journey.trigger.customer));
  if (customerId === undefined) return;
  const result = await enterJourney(
    journey,
    {
      customerId,
      cause: event.eventId,
      correlationId: event.correlationId,
      facts: factsOf(event),
      depth: depthOf(event),
      isProbablyNew,
    },
    dependencies,
  );
  if (result.kind === 'refused' && result.reason === 'too_deep')
    dependencies.log.warn('journeys trigger each other in a circle', { aggregateId: journey.journeyId });
};

/** Nothing where something else than an id stands: others put events on the bus too. */
const idIn = (found: unknown): string | undefined => z.safeParse(id, found).data;

/** Events of the shop name their customer; those that trigger this journey may do so elsewhere. */
const customerOf = ({ trigger }: StoredJourney, { type, data }: BusObservation): string | undefined =>
  idIn(valueAt(data, 'customerId') ?? (trigger?.type === type ? valueAt(data, trigger.customer) : undefined));

/** Domains whose events say how many journeys led to them: raised by one, of a tag it set, of a segment entered by the tag. */
const TELL_DEPTH: readonly string[] = ['satu.journeys', 'satu.customers', 'satu.segments'];

/**
 * How many journeys led to the event. Points that a journey gave count as too many: they enter nobody, or it
 * could go on for ever.
 */
const depthOf = ({ source, type, data, actor }: BusObservation): number => {
  if (TELL_DEPTH.includes(source) && typeof data['depth'] === 'number') return data['depth'] + 1;
  return type === 'PointsEarned' && actor === 'system:journeys' ? DEEPEST + 1 : 0;
};

const noteOutcome = async (event: BusObservation, dependencies: RunningDependencies): Promise<void> => {
  const { db, clock } = dependencies;
  const { messageId, journeyId, customerId, medium } = event.data;
  const reason = event.data['reason'] ?? event.data['answer'];
  if (typeof messageId !== 'string' || typeof journeyId !== 'string' || typeof customerId !== 'string')
    return;
  const journey = (await knownJourneys.load(db, clock.now())).find((each) => each.journeyId === journeyId);
  const run = (await runsOf(db, customerId, journeyId)).find(({ history }) =>
    history.some((entry) => entry.messageId === messageId),
  );
  if (journey === undefined || run === undefined) return;
  const input: RunInput = {
    kind: 'message',
    messageId,
    result: OUTCOMES[event.type] ?? 'skipped',
    reason: typeof reason === 'string' ? reason : undefined,
    medium: typeof medium === 'string' ? medium : undefined,
  };
  await moveRun(run, journey, input, dependencies);
};
