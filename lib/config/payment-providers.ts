import type { Reach } from '#shared/contracts/domain.ts';
import { paymentProviders } from '../../functions/payments/providers/registry.ts';
import type { Deployment } from './deployment.ts';

const registered: readonly { readonly name: string; readonly stages?: 'non-production' }[] = paymentProviders;

/** Tells functions that know a payment provider's secret which providers the deployment offers. */
export const paymentEnvironment = (
  { secrets = [] }: Reach,
  { stage, tenant }: Deployment,
): Record<string, string> =>
  registered.some(({ name }) => secrets.includes(name))
    ? { PAYMENT_PROVIDERS: tenant.payments[stage.name].join(',') }
    : {};

/** The providers whose credentials people have to set: those that take real money. */
export const providersToSetUp = ({ stage, tenant }: Deployment): readonly string[] =>
  tenant.payments[stage.name].filter((name) => name !== 'cash' && isReal(name));

/**
 * Refuses a stage with real customers that could only pay at the sandbox, and names that no provider has. A shop that
 * takes cash alone says so: `payments: { prod: ['cash'] }`.
 */
export const requirePaymentProviders = ({ stage, tenant }: Pick<Deployment, 'stage' | 'tenant'>): void => {
  const chosen = tenant.payments[stage.name];
  const unknown = chosen.find((name) => name !== 'cash' && !registered.some((known) => known.name === name));
  if (unknown !== undefined) throw new Error(`there is no payment provider "${unknown}"; ${choices}`);
  if (!stage.servesRealCustomers || chosen.some(isReal)) return;
  throw new Error(
    `${stage.name} has no payment provider that takes real money; set payments.${stage.name} in lib/config/tenant.ts or --context payments=…; ${choices}`,
  );
};

const isReal = (name: string): boolean =>
  name === 'cash' || registered.some((known) => known.name === name && known.stages !== 'non-production');

const choices = `choose from ${[...registered.map(({ name }) => name), 'cash'].join(', ')}; see docs/guides/payments.md`;
