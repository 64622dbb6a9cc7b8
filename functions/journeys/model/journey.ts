import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { eventCondition, eventFilter, journeyBody, journeyStep } from '../schemas.ts';
import type { messageReason, messageRules } from '../../engagement/schemas.ts';

export type JourneyBody = z.output<typeof journeyBody>;
export type JourneyStep = z.output<typeof journeyStep>;
export type MessageRules = z.output<typeof messageRules>;
export type MessageReason = z.output<typeof messageReason>;
export type EventFilter = z.output<typeof eventFilter>;
export type EventCondition = z.output<typeof eventCondition>;

export interface Journey extends JourneyBody, Versioned {
  readonly journeyId: string;
}

/** A journey with the types that runs of any of its versions may wait for. */
export interface StoredJourney extends Journey {
  readonly listensTo: readonly string[];
}

export const END = 'end';

/** Types of events that enter, move or end runs of a journey, and those of its earlier versions. */
export const listeningTo = (body: JourneyBody, earlier: StoredJourney | undefined): readonly string[] =>
  [...new Set([...(earlier?.listensTo ?? []), ...typesOf(body)])].sort();

const typesOf = ({ trigger, goal, exits, steps }: JourneyBody): readonly string[] =>
  [
    trigger,
    goal,
    ...exits,
    ...steps.map((step) => (step.kind === 'wait_for_event' ? step.event : undefined)),
  ].flatMap((filter) => filter?.type ?? []);

/** Where a step may lead, the step after it in the list included. */
export const successorsOf = (step: JourneyStep, following: string): readonly string[] => {
  switch (step.kind) {
    case 'wait_for_event':
    case 'split':
      return [step.then, step.otherwise];
    case 'cohorts':
      return step.shares.map(({ next }) => next);
    default:
      return [step.next ?? following];
  }
};

/** The step after this one in the list. */
export const followingOf = ({ steps }: Pick<JourneyBody, 'steps'>, at: number): string =>
  steps[at + 1]?.id ?? END;
