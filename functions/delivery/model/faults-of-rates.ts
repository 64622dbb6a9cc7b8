import type { DeliveryFault } from './fault.ts';
import { within, type StepBounds, type Rate, type Zone } from './rate-table.ts';

/** A rate as far as it is chosen by. */
type RateStep = Pick<Rate, 'zone' | 'goods' | 'weightGrams' | 'quantity'>;

const DIMENSIONS = ['goods', 'weightGrams', 'quantity'] as const;
type Cell = Readonly<Record<(typeof DIMENSIONS)[number], StepSegment>>;

/** From one bound to the next; the last one goes on for ever. */
interface StepSegment {
  readonly from: number;
  readonly to: number;
}

/** More could not be looked through while staff wait. */
const MAX_CELLS = 20_000;

/**
 * Rates that no zone has, parcels between two steps that no rate fits, and rates that can never hold because earlier
 * ones take everything. Beyond the highest bound a table may end: that is a limit, not a gap.
 */
export const faultsOfRates = (
  zones: readonly Zone[],
  rates: readonly RateStep[],
  pointer = '/body/rates',
): readonly DeliveryFault[] => {
  const known = new Set(zones.map(({ code }) => code));
  const lost = rates.flatMap(({ zone }, at) =>
    known.has(zone)
      ? []
      : [
          {
            pointer: `${pointer}/${at}/zone`,
            code: 'unknown_zone',
            detail: `there is no zone ${zone} in zones`,
          },
        ],
  );
  return [...lost, ...[...known].flatMap((zone) => faultsIn(zone, rates, pointer))];
};

const faultsIn = (zone: string, rates: readonly RateStep[], pointer: string): readonly DeliveryFault[] => {
  const own = rates.flatMap((rate, at) => (rate.zone === zone ? [{ rate, at }] : []));
  if (own.length === 0) return [{ pointer, code: 'gap', detail: `the zone ${zone} has no rate` }];
  const steps = DIMENSIONS.map((dimension) => segmentsOf(own.map(({ rate }) => rate[dimension])));
  const cells = steps.reduce((product, { length }) => product * length, 1);
  if (cells > MAX_CELLS)
    return [{ pointer, code: 'too_big', detail: `the zone ${zone} has ${cells} combinations of steps` }];

  const gaps: DeliveryFault[] = [];
  const holding = new Set<number>();
  for (const cell of cellsOf(steps)) {
    const winner = own.find(({ rate }) => DIMENSIONS.every((each) => within(cell[each].from, rate[each])));
    if (winner !== undefined) holding.add(winner.at);
    else if (isInside(cell, steps)) gaps.push(gapAt(zone, cell, pointer));
  }
  return [
    ...gaps.slice(0, 5),
    ...own.filter(({ at }) => !holding.has(at)).map(({ at }) => idle(at, pointer)),
  ];
};

const segmentsOf = (bounds: readonly (StepBounds | undefined)[]): readonly StepSegment[] => {
  const points = bounds.flatMap(({ from, below } = {}) => [from ?? 0, below ?? 0]);
  const sorted = [...new Set([0, ...points])].sort((a, b) => a - b);
  return sorted.map((from, at) => ({ from, to: sorted[at + 1] ?? Infinity }));
};

const cellsOf = function* ([goods = [], weights = [], quantities = []]: readonly (readonly StepSegment[])[]) {
  for (const value of goods)
    for (const weightGrams of weights)
      for (const quantity of quantities) yield { goods: value, weightGrams, quantity } satisfies Cell;
};

/** Below the highest bound in every dimension that has one. */
const isInside = (cell: Cell, steps: readonly (readonly StepSegment[])[]): boolean =>
  DIMENSIONS.every((dimension, at) => cell[dimension].to !== Infinity || steps[at]?.length === 1);

const gapAt = (zone: string, cell: Cell, pointer: string): DeliveryFault => {
  const where = DIMENSIONS.filter((dimension) => cell[dimension].to !== Infinity).map(
    (dimension) => `${dimension} from ${cell[dimension].from} below ${cell[dimension].to}`,
  );
  return { pointer, code: 'gap', detail: `zone ${zone} has no rate for ${where.join(', ')}` };
};

const idle = (at: number, pointer: string): DeliveryFault => ({
  pointer: `${pointer}/${at}`,
  code: 'overlapping',
  detail: `rate ${at} never applies: earlier rates match the same parcels`,
});
