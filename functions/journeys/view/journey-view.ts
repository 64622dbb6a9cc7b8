import type * as z from 'zod/mini';
import type { Journey } from '../model/journey.ts';
import type { JourneyRun, RunEntry } from '../model/run.ts';
import type { journey, journeyRun, runEntry } from '../schemas.ts';

export const viewOfJourney = (stored: Journey): z.input<typeof journey> => ({
  journeyId: stored.journeyId,
  name: stored.name,
  channel: stored.channel,
  status: stored.status,
  trigger: stored.trigger,
  reentry: stored.reentry,
  holdOutPercent: stored.holdOutPercent,
  goal: stored.goal,
  exits: stored.exits,
  why: stored.why,
  steps: stored.steps,
  version: stored.version,
});

export const viewOfRun = (run: JourneyRun): z.input<typeof journeyRun> => ({
  runId: run.runId,
  journeyId: run.journeyId,
  journeyVersion: run.journeyVersion,
  customerId: run.customerId,
  status: run.status,
  outcome: run.outcome,
  isHeldOut: run.isHeldOut,
  waitsAt: run.waitsAt,
  wakesAt: run.wakesAt,
  enteredAt: run.enteredAt,
  finishedAt: run.finishedAt,
  convertedAt: run.convertedAt,
  history: run.history.map(viewOfEntry),
});

export const viewOfEntry = ({
  stepId,
  kind,
  at,
  result,
  reason,
  messageId,
}: RunEntry): z.input<typeof runEntry> => ({ stepId, kind, at, result, reason, messageId });
