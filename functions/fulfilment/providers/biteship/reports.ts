import type { ParcelReport, ReportedStatus } from '../../model/parcel.ts';

/** What Biteship’s statuses mean to a customer; those before the courier has the parcel are not shown. */
const statuses: Readonly<Record<string, ReportedStatus>> = {
  picked: 'in_transit',
  dropping_off: 'out_for_delivery',
  return_in_transit: 'failed',
  rejected: 'failed',
  delivered: 'delivered',
  returned: 'returned',
  disposed: 'lost',
};

/** Notes of couriers name people, and are left out. Webhooks write `droppingOff` where the API writes `dropping_off`. */
export const reportsOf = (
  history: readonly { readonly status: string; readonly updated_at: string }[],
): readonly ParcelReport[] =>
  history.flatMap(({ status, updated_at }) => {
    const known = statuses[status.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
    const at = Date.parse(updated_at);
    return known === undefined || Number.isNaN(at) ? [] : [{ status: known, at: new Date(at).toISOString() }];
  });
