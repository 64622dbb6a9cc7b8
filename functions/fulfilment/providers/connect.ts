import type { Runtime } from '#shared/runtime.ts';
import type { CarrierModule, ParcelCarrier } from '../model/carrier.ts';
import { parcelCarriers } from './registry.ts';

/** The carriers of a deployment; nothing for one that has no adapter here. */
export type Carriers = (name: string) => ParcelCarrier | undefined;

export interface FulfilmentRuntime extends Runtime {
  readonly carriers: Carriers;
  /** Where tracking pages are; without a slash at the end. */
  readonly apiUrl: string;
}

const carriersOf =
  (runtime: Pick<Runtime, 'clock' | 'secrets'>): Carriers =>
  (name) => {
    const found: CarrierModule | undefined = parcelCarriers.find((carrier) => carrier.name === name);
    if (found === undefined || (found.stages === 'non-production' && process.env['STAGE'] === 'prod'))
      return undefined;
    return found.connect(runtime, process.env['API_URL'] ?? '');
  };

export const withCarriers = (runtime: Runtime): FulfilmentRuntime => ({
  ...runtime,
  carriers: carriersOf(runtime),
  apiUrl: process.env['API_URL'] ?? '',
});
