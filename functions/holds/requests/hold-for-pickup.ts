import { refuseDropped } from '../../drops/public.ts';
import { planTogether, StockMoved } from '../../inventory/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { Cause } from '#shared/events/envelope.ts';
import { isProblem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import type { Hold } from '../model/hold.ts';
import { loadHold, placeHold } from '../store/holds.ts';
import { unitsToHold, type UnitsToHold } from '../store/units-to-hold.ts';

export interface PickupHoldRequest {
  readonly channel: string;
  readonly locationId: string;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
}

/** Whether one location has all of some lines for pick-up now. SKUs of a drop cannot be held. */
export const canHoldForPickup = async (request: PickupHoldRequest, runtime: Runtime): Promise<boolean> => {
  const wanted = await unitsToHold(request.lines, runtime);
  return (await planAt(request, wanted, runtime)).kind === 'planned';
};

/**
 * Holds lines at one location for a customer who took up an offer of ours.
 *
 * @param holdId the same for the same offer, so that it is held once
 * @returns nothing when it is sold out there meanwhile, or the hold has ended
 */
export const holdForPickup = async (
  request: PickupHoldRequest & {
    readonly holdId: string;
    readonly customerId: string;
    readonly expiresAt: string;
    readonly cause: Cause;
  },
  runtime: Runtime,
): Promise<Hold | undefined> => {
  const { holdId, channel, customerId, expiresAt, cause } = request;
  const wanted = await unitsToHold(request.lines, runtime);
  return decideAgain(
    (error) => error instanceof StockMoved,
    async () => {
      const known = await loadHold(runtime.db, holdId);
      if (known !== undefined) return known.status === 'held' ? known : undefined;
      const plan = await planAt(request, wanted, runtime);
      if (plan.kind !== 'planned') return undefined;
      const hold: Hold = {
        holdId,
        version: 1,
        status: 'held',
        channel,
        owner: `customer:${customerId}`,
        lines: plan.lines.map(({ sku, quantity, takes }) => ({ sku, quantity, takes })),
        placedAt: instant(runtime.clock),
        expiresAt,
        extended: false,
      };
      await placeHold(hold, cause, runtime);
      return hold;
    },
  );
};

const planAt = async ({ channel, locationId }: PickupHoldRequest, wanted: UnitsToHold, runtime: Runtime) => {
  if (wanted.unknown.size > 0 || (await isDropped(channel, wanted, runtime)))
    return { kind: 'none' } as const;
  const plan = await planTogether(runtime.db, wanted.units, { channel, locations: [locationId] });
  return plan.kind === 'short' ? ({ kind: 'none' } as const) : plan;
};

const isDropped = async (channel: string, wanted: UnitsToHold, runtime: Runtime): Promise<boolean> => {
  try {
    await refuseDropped({ channel, ...wanted }, runtime);
    return false;
  } catch (error) {
    if (isProblem(error)) return true;
    throw error;
  }
};
