import { backOff } from '#shared/dynamodb/back-off.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { instant } from '#shared/time/clock.ts';
import type { SandboxParcel } from '../model/parcel.ts';
import { reportLater, sendReport, type SandboxReport } from '../notifying/send-report.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireParcel } from '../requests/require-parcel.ts';
import { saveParcel } from '../store/parcels.ts';
import { showSandboxParcel } from '../view/show-sandbox-parcel.ts';
import type { MoveSandboxParcel } from './contract.ts';

type Move = RequestOf<typeof MoveSandboxParcel>['body'];

export const moveSandboxParcel: UseCase<typeof MoveSandboxParcel, SandboxRuntime> = async (
  { params, body },
  runtime,
) => {
  const event = { status: body.status, at: body.at ?? instant(runtime.clock) };
  const parcel = await withEvent(await requireParcel(runtime.db, params.reference), event, runtime);
  if (!body.silent) await tell({ ...event, reference: params.reference }, body, runtime);
  return { status: 200, body: showSandboxParcel(parcel, runtime.apiUrl) };
};

const withEvent = async (
  found: SandboxParcel,
  event: SandboxParcel['events'][number],
  runtime: SandboxRuntime,
): Promise<SandboxParcel> => {
  const wait = backOff({ baseMs: 15, budgetMs: 2000 });
  for (let parcel = found; ; await wait()) {
    const after = { ...parcel, events: [...parcel.events, event], version: parcel.version + 1 };
    const moved = await saveParcel(after, runtime);
    if (moved === undefined) return after;
    parcel = moved;
  }
};

const tell = async (report: SandboxReport, { delaySeconds, duplicate }: Move, runtime: SandboxRuntime) => {
  if (delaySeconds > 0) return reportLater(report, { tried: 0, afterSeconds: delaySeconds }, runtime);
  const taken = await sendReport(report, 1 + duplicate, runtime);
  if (!taken) await reportLater(report, { tried: 1 }, runtime);
};
