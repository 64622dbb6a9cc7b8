import { describe, expect, it } from '@jest/globals';
import { paymentEnvironment, requirePaymentProviders } from './payment-providers.ts';
import { stages } from './stage.ts';
import { tenantOf } from './tenant.ts';

const acme = (prod: readonly string[]) => ({
  stage: stages.prod,
  tenant: tenantOf('acme', { payments: { dev: ['sandbox'], prod } }),
});

describe('the payment providers of a deployment', () => {
  it.each([{ prod: [] }, { prod: ['sandbox'] }])(
    'are refused for real customers when they are only $prod',
    ({ prod }) => {
      expect(() => requirePaymentProviders(acme(prod))).toThrow('no payment provider that takes real money');
    },
  );

  it('are Midtrans, Stripe, or cash alone where somebody chose so', () => {
    for (const prod of [['midtrans'], ['sandbox', 'stripe'], ['cash']])
      expect(() => requirePaymentProviders(acme(prod))).not.toThrow();
  });

  it('may be the sandbox alone where nobody pays with real money', () => {
    const { tenant } = acme([]);
    expect(() => requirePaymentProviders({ stage: stages.dev, tenant })).not.toThrow();
  });

  it('are refused when the registry does not have one', () => {
    expect(() => requirePaymentProviders(acme(['paypal']))).toThrow('no payment provider "paypal"');
  });

  it('are told to functions that know a secret of one, and to no other', () => {
    const deployment = {
      ...acme(['midtrans', 'cash']),
      prefix: 'acme-prod',
      bundles: { folderOf: () => '' },
    };

    expect(paymentEnvironment({ secrets: ['tokens', 'stripe'] }, deployment)).toEqual({
      PAYMENT_PROVIDERS: 'midtrans,cash',
    });
    expect(paymentEnvironment({ secrets: ['tokens'] }, deployment)).toEqual({});
  });
});
