import { describe, expect, it } from '@jest/globals';
import { refuseBelowFloor } from './refuse-below-floor.ts';

const ours = { sku: 'BATIK-M', floor: 312_500 };
const refusal = (price: number): unknown => {
  try {
    refuseBelowFloor(price, ours, '/body/price');
    return undefined;
  } catch (error) {
    return error;
  }
};

describe('a price that goods are never given away below', () => {
  it('is granted itself, and nothing under it', () => {
    expect(refusal(312_500)).toBeUndefined();
    expect(refusal(312_499)).toMatchObject({
      contract: { code: 'PRICE_BELOW_FLOOR', status: 422 },
      details: { errors: [{ pointer: '/body/price', code: 'PRICE_BELOW_FLOOR' }] },
    });
  });

  it('is told to nobody, because it says nearly what they cost us', () => {
    expect(JSON.stringify(refusal(1))).not.toContain('312');
    expect(String(refusal(1))).not.toContain('312');
  });
});
