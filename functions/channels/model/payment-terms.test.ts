import { describe, expect, it } from '@jest/globals';
import { paymentTerms } from './payment-terms.ts';

const web = { paymentMinutes: 15 };

describe('the payment methods of a channel', () => {
  it('leave cash out for guests unless the channel offers it to them', () => {
    expect(paymentTerms(web, 'cash', 'guest')).toBeUndefined();
    expect(
      paymentTerms({ ...web, paymentMethods: [{ method: 'cash', guests: true }] }, 'cash', 'guest'),
    ).toEqual({ expiresInMinutes: 1440 });
  });

  it('let a signed-in customer pay with cash within a day, and staff without a limit', () => {
    expect(paymentTerms(web, 'cash', 'customer')).toEqual({ expiresInMinutes: 1440 });
    expect(paymentTerms(web, 'cash', 'staff')).toEqual({});
  });

  it('have cash on delivery and bank transfer only where the channel lists them', () => {
    const listed = { ...web, paymentMethods: [{ method: 'cod' }, { method: 'banktransfer' }] };

    expect(paymentTerms(web, 'cod', 'staff')).toBeUndefined();
    expect(paymentTerms(web, 'banktransfer', 'customer')).toBeUndefined();
    expect(paymentTerms(listed, 'cod', 'guest')).toBeUndefined();
    expect(paymentTerms(listed, 'cod', 'customer')).toEqual({});
    expect(paymentTerms(listed, 'banktransfer', 'guest')).toEqual({ expiresInMinutes: 1440 });
  });

  it('give everybody the minutes of the channel to pay online, and those of the method when it has its own', () => {
    const bank = { ...web, paymentMethods: [{ method: 'transfer', expiresInMinutes: 120 }] };

    expect(paymentTerms(web, 'sandbox', 'guest')).toEqual({ expiresInMinutes: 15 });
    expect(paymentTerms(bank, 'transfer', 'guest')).toEqual({ expiresInMinutes: 120 });
  });

  it('are only those that the channel lists, for staff too', () => {
    const online = { ...web, paymentMethods: [{ method: 'sandbox' }] };

    expect(paymentTerms(online, 'cash', 'staff')).toBeUndefined();
    expect(paymentTerms({ ...web, paymentMethods: [] }, 'sandbox', 'customer')).toBeUndefined();
  });

  it('say which of the provider’s own methods its page offers', () => {
    const qris = { ...web, paymentMethods: [{ method: 'midtrans', options: ['gopay', 'bca_va'] }] };

    expect(paymentTerms(qris, 'midtrans', 'guest')).toEqual({
      expiresInMinutes: 15,
      options: ['gopay', 'bca_va'],
    });
  });
});
