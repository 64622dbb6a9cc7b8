import * as z from 'zod/mini';
import type { Task } from '#shared/events/events-handler.ts';
import { reportLater, sendReport } from '../notifying/send-report.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { sandboxParcelEvent } from '../schemas.ts';

const given = z.object({
  reference: z.string(),
  status: sandboxParcelEvent.shape.status,
  at: z.string(),
  tried: z.int(),
});

/** Sends a report that was delayed, or that the shop did not take, and again later if it is not taken now. */
export const reportParcel: Task<SandboxRuntime> = async (input, runtime) => {
  const { tried, ...report } = z.parse(given, input);
  const taken = await sendReport(report, 1, runtime);
  if (!taken) await reportLater(report, { tried: tried + 1 }, runtime);
};
