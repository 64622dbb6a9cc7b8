import { describe, expect, it } from '@jest/globals';
import { deadLetterName, functionName, pascalCase, queueName } from './names.ts';
import { stageOf } from './stage.ts';
import { tenantOf } from './tenant.ts';

describe('the names of a deployment', () => {
  it('begin with the business and the stage', () => {
    expect(functionName({ prefix: 'acme-prod' }, 'orders-http')).toBe('acme-prod-orders-http');
    expect(deadLetterName(queueName({ prefix: 'acme-prod' }, 'loyalty-on-order-paid'))).toBe(
      'acme-prod-loyalty-on-order-paid-dead',
    );
  });

  it('are refused before AWS would refuse them', () => {
    expect(() => functionName({ prefix: 'acme-prod' }, 'x'.repeat(60))).toThrow('64 are allowed');
  });

  it('become construct ids', () => {
    expect(pascalCase('on-order-paid')).toBe('OnOrderPaid');
  });
});

describe('what a deployment is called by', () => {
  it('is one of the stages there are', () => {
    expect(stageOf('prod').servesRealCustomers).toBe(true);
    expect(() => stageOf('production')).toThrow('there is no stage "production"; use dev or prod');
  });

  it.each(['', 'Acme', 'acme_1', '1acme', 'a'.repeat(17)])('is not a business called "%s"', (name) => {
    expect(() => tenantOf(name)).toThrow('cannot name a tenant');
  });

  it('stands in the region the business chose, or in another when asked', () => {
    expect(tenantOf('satu').region).toBe('ap-southeast-3');
    expect(tenantOf('acme', { region: 'eu-central-1' })).toMatchObject({
      name: 'acme',
      region: 'eu-central-1',
    });
  });
});
