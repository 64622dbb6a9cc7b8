import { describe, expect, it } from '@jest/globals';
import { cartAbandoned } from './cart-abandoned.ts';
import { render } from './letter.ts';
import { orderPaid, orderPlaced } from './order.ts';
import { moneyText, stopLabel, timeText } from './words.ts';

const rupiah = (amount: number) => ({ amount, currency: 'IDR' });
const cart = {
  brand: 'Satu',
  name: 'Ayu',
  lines: [{ name: 'Kemeja Batik', quantity: 2, total: rupiah(518_000) }],
  total: rupiah(518_000),
  link: 'https://shop.example/v1/restore-cart#cart=cart_1',
  why: 'Mengapa saya menerima ini? Ada barang yang tertinggal di keranjang Anda.',
};
const order = {
  brand: 'Satu',
  name: 'Ayu',
  orderId: 'ord_1',
  status: 'awaiting_payment' as const,
  lines: cart.lines,
  delivery: rupiah(15_000),
  total: rupiah(533_000),
  payBefore: '2026-11-23T03:15:00.000Z',
  timeZone: 'Asia/Jakarta',
};

describe('amounts in messages', () => {
  it.each([
    ['id', 'IDR', 533_000, 'Rp 533.000'],
    ['en', 'IDR', 533_000, 'IDR 533,000'],
    ['en', 'USD', 12_999, 'US$129.99'],
    ['id', 'JPY', 1_500, 'JP¥1.500'],
    ['en', 'USD', 9_007_199_254_740_991, 'US$90,071,992,547,409.91'],
  ] as const)('are written in %s as people write %s', (locale, currency, amount, text) => {
    expect(moneyText({ amount, currency }, locale)).toBe(text);
  });
});

describe('times in messages', () => {
  it('are the recipient’s own', () => {
    expect(timeText('2026-11-23T03:15:00.000Z', 'Asia/Jakarta', 'id')).toMatch(
      /23 November 2026.*10\.15 WIB/,
    );
    expect(timeText('2026-11-23T03:15:00.000Z', 'Asia/Jayapura', 'en')).toMatch(/23 November 2026.*12:15/);
  });
});

describe('a reminder', () => {
  it('names what was left, what it costs, how to go on, and why it comes', () => {
    const { subject, text } = render(cartAbandoned(cart, 'id'), 'email');

    expect(subject).toBe('Keranjang Anda masih menunggu');
    expect(text).toContain('- 2 × Kemeja Batik: Rp 518.000');
    expect(text).toContain(cart.link);
    expect(text).toContain('Mengapa saya menerima ini?');
  });

  it('is a sentence on a phone', () => {
    expect(render(cartAbandoned(cart, 'en'), 'sms')).toEqual({
      text: `Satu: your cart is still waiting, total IDR 518,000. Continue: ${cart.link}`,
    });
  });

  it('says on every medium how to get no more of them', () => {
    const stop = { label: stopLabel(true, 'id'), url: 'https://shop.example/stop' };
    const letter = { ...cartAbandoned(cart, 'id'), stop };

    const [mail, phone] = [render(letter, 'email'), render(letter, 'whatsapp')];

    expect(mail.html).toContain('<a href="https://shop.example/stop">Berhenti menerima</a>');
    expect(
      [mail.text, phone.text].every((text) => text.endsWith('Berhenti menerima: https://shop.example/stop')),
    ).toBe(true);
  });

  it('greets nobody by a link', () => {
    const evil = { ...cart, name: 'Win at http://evil.example/x' };

    expect(render(cartAbandoned(evil, 'en'), 'email').text).toMatch(/^Hello,\n/);
  });

  it('shows names as they are and never as HTML', () => {
    const evil = {
      ...cart,
      name: '<b>Ayu',
      lines: [{ ...cart.lines[0]!, name: '"><img src=x>' }],
    };

    const { html } = render(cartAbandoned(evil, 'en'), 'email');

    expect(html).toContain('&lt;b&gt;Ayu');
    expect(html).not.toMatch(/<b>Ayu|<img/);
  });
});

describe('news about an order', () => {
  it('says until when to pay, while there is something to pay', () => {
    expect(render(orderPlaced(order, 'id'), 'email').text).toMatch(/Mohon bayar sebelum 23 November 2026/);
    expect(render(orderPlaced({ ...order, status: 'confirmed' }, 'en'), 'sms').text).toContain('Pay in cash');
    expect(render(orderPlaced({ ...order, status: 'paid' }, 'en'), 'sms').text).not.toMatch(/pay/i);
  });

  it('carries the order number on every medium', () => {
    const letter = orderPaid({ ...order, status: 'paid' }, 'id');

    expect(['email', 'sms', 'whatsapp'].map((medium) => render(letter, medium as 'email').text)).toEqual(
      Array(3).fill(expect.stringContaining('Nomor pesanan: ord_1')),
    );
  });
});
