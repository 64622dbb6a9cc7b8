import { isOffline } from '../../channels/public.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { PaymentProvider, PaymentProviderModule } from '../model/provider.ts';
import { offlineProvider } from './offline.ts';
import { paymentProviders } from './registry.ts';

/** The adapters of a deployment; nothing for a method that it does not offer. */
export type Providers = (method: string) => PaymentProvider | undefined;

export const providersOf =
  (runtime: Pick<Runtime, 'clock' | 'secrets'>): Providers =>
  (method) => {
    if (isOffline(method)) return offlineProvider(method);
    const found: PaymentProviderModule | undefined = paymentProviders.find(({ name }) => name === method);
    return found === undefined || !isDeployed(found)
      ? undefined
      : found.connect(runtime, process.env['API_URL'] ?? '');
  };

/** The deployment names its providers; where nothing is deployed, all there are. */
const isDeployed = ({ name, stages }: PaymentProviderModule): boolean => {
  if (stages === 'non-production' && process.env['STAGE'] === 'prod') return false;
  return process.env['PAYMENT_PROVIDERS']?.split(',').includes(name) ?? true;
};
