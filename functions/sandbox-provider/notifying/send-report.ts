import { hashOf } from '#shared/ids/ids.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import { pauseAfter } from '../model/notification.ts';
import type { SandboxParcelMove } from '../model/parcel.ts';
import { loadParcel } from '../store/parcels.ts';
import { postSigned } from './post-signed.ts';
import type { SandboxRuntime } from './sandbox-runtime.ts';

const REPORT_PATH = '/v1/fulfilments/notifications/sandbox';

/** One thing that happened to a parcel. */
export interface SandboxReport {
  readonly reference: string;
  readonly status: SandboxParcelMove['status'];
  readonly at: string;
}

/** Tells the shop, as often at once as asked; true when every copy was taken. */
export const sendReport = async (
  { reference, status, at }: SandboxReport,
  copies: number,
  runtime: SandboxRuntime,
): Promise<boolean> => {
  const parcel = await loadParcel(runtime.db, reference);
  const trackingNumber = parcel?.isNumberTold === true ? parcel.trackingNumber : undefined;
  const body = JSON.stringify({ type: 'parcel', data: { reference, trackingNumber, status, at } });
  return postSigned(REPORT_PATH, body, copies, runtime);
};

/** Tells it (again) after a while. `tried` counts how often it was sent by then; after the last pause nothing happens. */
export const reportLater = async (
  report: SandboxReport,
  {
    tried,
    afterSeconds = pauseAfter(tried),
  }: { readonly tried: number; readonly afterSeconds?: number | undefined },
  { clock, schedules }: SandboxRuntime,
): Promise<void> => {
  if (afterSeconds === undefined) return;
  const { reference, status, at } = report;
  const name = `${reference}-${hashOf([status, at]).slice(0, 8)}-${tried}`;
  await schedules.at(name, instant(clock, afterSeconds * SECOND), {
    task: 'report-parcel',
    reference,
    status,
    at,
    tried,
  });
};
