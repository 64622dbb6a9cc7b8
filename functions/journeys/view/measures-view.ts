import type * as z from 'zod/mini';
import type { JourneyMeasures, MeasuredGroup } from '../model/journey-measures.ts';
import type { journeyMeasures } from '../schemas.ts';

type MeasuresBody = z.input<typeof journeyMeasures>;

export const viewOfMeasures = (
  period: Pick<MeasuresBody, 'journeyId' | 'from' | 'to' | 'isPartial'>,
  { runs, treated, heldOut, lift, outcomes, steps, attribution }: JourneyMeasures,
): MeasuresBody => ({
  ...period,
  runs,
  treated: viewOfGroup(treated),
  heldOut: viewOfGroup(heldOut),
  lift: lift ?? null,
  outcomes: { ...outcomes },
  steps: steps.map(({ stepId, kind, result, runs: count, converted }) => ({
    stepId,
    kind,
    result,
    runs: count,
    converted,
  })),
  attribution: attribution.map(({ medium, lastTouch, lastTouchRevenue, assisted }) => ({
    medium,
    lastTouch,
    lastTouchRevenue: { ...lastTouchRevenue },
    assisted,
  })),
});

const viewOfGroup = ({ customers, converted, revenue }: MeasuredGroup) => ({
  customers,
  converted,
  rate: customers === 0 ? null : converted / customers,
  revenue: { ...revenue },
});
