import { durationMs } from '#shared/time/duration.ts';
import { DAY, MINUTE } from '#shared/time/clock.ts';
import { END, followingOf, successorsOf, type JourneyBody, type JourneyStep } from './journey.ts';

/** Something in a definition that cannot be run. */
export interface JourneyFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Types that never reach journeys: of high volume, or their own. */
export const UNHEARD_TYPES: readonly string[] = [
  'StockChanged',
  'CheckoutStarted',
  'JourneyEntered',
  'JourneyStepped',
  'JourneyExited',
  'MessageRequested',
  'JourneyWebhookRequested',
];

const LONGEST_WAIT = 365 * DAY;
const LONGEST_VALIDITY = 5 * 366 * DAY;

/** Steps only lead forward, so that a run ends after as many steps as there are. */
export const faultsOf = (body: JourneyBody): readonly JourneyFault[] => [
  ...body.steps.flatMap((step, at) => [
    ...idFaults(body, step, at),
    ...successorFaults(body, step, at),
    ...waitFaults(step, at),
    ...shareFaults(step, at),
    ...validityFaults(step, at),
    ...tagFaults(step, at),
  ]),
  ...unheardFaults(body),
];

const fault = (pointer: string, code: string, detail: string): JourneyFault => ({ pointer, code, detail });

const idFaults = ({ steps }: JourneyBody, { id }: JourneyStep, at: number): readonly JourneyFault[] => {
  const pointer = `/body/steps/${at}/id`;
  if (id === END) return [fault(pointer, 'reserved', '`end` ends a run; choose another id')];
  return steps.findIndex((step) => step.id === id) === at
    ? []
    : [fault(pointer, 'duplicate', `the id ${id} is already used by another step`)];
};

const successorFaults = (body: JourneyBody, step: JourneyStep, at: number): readonly JourneyFault[] =>
  successorsOf(step, followingOf(body, at))
    .filter((target) => target !== END && !body.steps.slice(at + 1).some(({ id }) => id === target))
    .map((target) =>
      fault(
        `/body/steps/${at}`,
        body.steps.some(({ id }) => id === target) ? 'leads_back' : 'unknown_step',
        `step ${step.id} leads to ${target}; a step leads to a later step of the list, or to \`end\``,
      ),
    );

const waitFaults = (step: JourneyStep, at: number): readonly JourneyFault[] => {
  const wait = step.kind === 'wait' ? step.for : step.kind === 'wait_for_event' ? step.timeout : undefined;
  if (wait === undefined) return [];
  const ms = durationMs(wait);
  return ms >= MINUTE && ms <= LONGEST_WAIT
    ? []
    : [fault(`/body/steps/${at}`, 'out_of_range', `a wait takes one minute to 365 days; it is ${wait}`)];
};

const shareFaults = (step: JourneyStep, at: number): readonly JourneyFault[] => {
  if (step.kind !== 'cohorts') return [];
  const sum = step.shares.reduce((total, { percent }) => total + percent, 0);
  return sum === 100
    ? []
    : [fault(`/body/steps/${at}/shares`, 'wrong_sum', `shares are 100 percent together; they are ${sum}`)];
};

const validityFaults = (step: JourneyStep, at: number): readonly JourneyFault[] => {
  if (step.kind !== 'points') return [];
  const ms = durationMs(step.validFor);
  if (ms >= DAY && ms <= LONGEST_VALIDITY) return [];
  const detail = `points are valid for one day to five years; it is ${step.validFor}`;
  return [fault(`/body/steps/${at}/validFor`, 'out_of_range', detail)];
};

const tagFaults = (step: JourneyStep, at: number): readonly JourneyFault[] => {
  if (step.kind !== 'tag') return [];
  const { add, remove } = step;
  const pointer = `/body/steps/${at}`;
  if (add.length + remove.length === 0)
    return [fault(pointer, 'empty', 'a tag step names at least one tag in `add` or `remove`')];
  const both = add.find((tag) => remove.includes(tag));
  if (both === undefined) return [];
  return [fault(pointer, 'contradictory', `the tag ${both} is both added and removed; name it once`)];
};

const unheardFaults = ({ trigger, goal, exits, steps }: JourneyBody): readonly JourneyFault[] =>
  [
    ['/body/trigger/type', trigger?.type] as const,
    ['/body/goal/type', goal?.type] as const,
    ...exits.map(({ type }, at) => [`/body/exits/${at}/type`, type] as const),
    ...steps.map(
      (step, at) =>
        [
          `/body/steps/${at}/event/type`,
          step.kind === 'wait_for_event' ? step.event.type : undefined,
        ] as const,
    ),
  ]
    .filter(([, type]) => type !== undefined && UNHEARD_TYPES.includes(type))
    .map(([pointer, type]) => fault(pointer, 'unheard_type', `${type} does not reach journeys`));
