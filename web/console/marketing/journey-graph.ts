import type { Journey, JourneyMeasures } from '#shared/client/generated.ts';

type Step = Journey['steps'][number];
type Measured = JourneyMeasures['steps'][number];

export interface GraphNode {
  readonly id: string;
  readonly kind: string;
  /** What tells this step from others of its kind: a template, a duration, an event. */
  readonly about: string;
  /** Customers who came here in the measured time; undefined where nothing was measured. */
  readonly reached?: number;
  readonly results: readonly Measured[];
}

export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  /** `then`, `otherwise`, or a share: `50 %`. */
  readonly label?: string;
}

export interface JourneyGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const END = 'end';

/** The steps from top to bottom, with an entry above and an end below. Steps lead forward only. */
export const journeyGraph = (
  { steps, trigger }: Pick<Journey, 'steps' | 'trigger'>,
  measures?: Pick<JourneyMeasures, 'runs' | 'steps'>,
): JourneyGraph => {
  const places = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const last = steps.length + 1;
  const placeOf = (id: string): number => places.get(id) ?? last;
  const edgesOf = (step: Step, index: number): readonly GraphEdge[] =>
    exitsOf(step).map(([target, label]) => ({
      from: index + 1,
      to: target === undefined ? index + 2 : placeOf(target),
      label,
    }));
  return {
    nodes: [
      { id: 'enter', kind: 'enter', about: trigger?.type ?? '', reached: measures?.runs, results: [] },
      ...steps.map((step) => nodeOf(step, measures)),
      { id: END, kind: END, about: '', results: [] },
    ],
    edges: [{ from: 0, to: 1 }, ...steps.flatMap(edgesOf)],
  };
};

const exitsOf = (step: Step): readonly (readonly [target: string | undefined, label?: string])[] => {
  if (step.kind === 'cohorts') return step.shares.map(({ percent, next }) => [next, `${percent} %`]);
  if (step.kind === 'split' || step.kind === 'wait_for_event')
    return [
      [step.then, 'then'],
      [step.otherwise, 'otherwise'],
    ];
  return [[step.next]];
};

const nodeOf = (step: Step, measures: Pick<JourneyMeasures, 'steps'> | undefined): GraphNode => {
  const results = (measures?.steps ?? []).filter(({ stepId }) => stepId === step.id);
  return {
    id: step.id,
    kind: step.kind,
    about: aboutOf(step),
    reached: measures === undefined ? undefined : reachedOf(step.kind, results),
    results,
  };
};

/** One customer has several results of a message or a wait, and one of a fork. */
const reachedOf = (kind: Step['kind'], results: readonly Measured[]): number => {
  const runs = results.map((result) => result.runs);
  return kind === 'split' || kind === 'cohorts'
    ? runs.reduce((sum, count) => sum + count, 0)
    : Math.max(0, ...runs);
};

const aboutOf = (step: Step): string => {
  switch (step.kind) {
    case 'wait':
      return step.for;
    case 'wait_until':
      return step.localTime;
    case 'wait_for_event':
      return step.event.type;
    case 'split':
      return step.if.map(({ field, is, value }) => [field, is, value].join(' ')).join(', ');
    case 'message':
      return step.templateId;
    case 'coupon':
      return step.promotionId;
    case 'event':
      return step.name;
    default:
      return '';
  }
};
