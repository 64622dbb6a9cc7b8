import type { CarrierModule } from '../model/carrier.ts';
import { biteship } from './biteship/carrier.ts';
import { sandbox } from './sandbox/carrier.ts';

/**
 * The carriers that parcels are booked with. A new one is a folder here and a line in this list; names in requests,
 * notification headers, secrets, stages and documents follow from it.
 */
export const parcelCarriers = [sandbox, biteship] as const satisfies readonly CarrierModule[];

export const carrierNames: readonly string[] = parcelCarriers.map(({ name }) => name);

/** What each secret is for, by its name: that of the carrier. Some are declared by another domain. */
export const carrierSecrets: Readonly<Record<string, string>> = Object.fromEntries(
  parcelCarriers.flatMap((carrier: CarrierModule) =>
    carrier.secret === undefined ? [] : [[carrier.name, carrier.secret]],
  ),
);
