import { describe, expect, it } from '@jest/globals';
import type { ChannelRules } from '#shared/client/generated.ts';
import { fieldOfPointer, fieldsOf, malformed, rulesOf } from './rule-fields.ts';

const stored: ChannelRules = {
  sku: 'BATIK-M',
  locationId: 'jakarta-kemang',
  version: 3,
  channels: {
    web: { pool: 5, priority: 2, poolAvailable: 4, hidden: 0 },
    app: { buffer: { percent: 10 }, capPercent: 50, hidden: 6 },
    phone: { buffer: { units: 2 }, hidden: 2 },
  },
  rebalance: true,
};
const shown = ['web', 'app', 'pos'];

describe('the pools and buffers of a SKU as a form', () => {
  it('say what is stored, and are the same rules again when nothing was typed', () => {
    const fields = fieldsOf(stored, shown);

    expect(fields).toMatchObject({ 'pool web': '5', 'buffer app': '10%', 'cap app': '50', 'pool pos': '' });
    expect(rulesOf(stored, shown, fields)).toEqual({
      channels: {
        web: { pool: 5, priority: 2 },
        app: { buffer: { percent: 10 }, capPercent: 50 },
        phone: { buffer: { units: 2 } },
      },
      rebalance: true,
    });
  });

  it('give a channel its first rule, and take away those that were emptied', () => {
    const fields = { ...fieldsOf(stored, shown), 'pool web': ' ', 'buffer pos': '3' };

    expect(rulesOf(stored, shown, fields).channels).toEqual({
      app: { buffer: { percent: 10 }, capPercent: 50 },
      pos: { buffer: { units: 3 } },
      phone: { buffer: { units: 2 } },
    });
  });

  it('are not sent while a field is no number', () => {
    expect(
      malformed({ 'pool web': '-1', 'buffer app': '10 %', 'buffer pos': 'some', 'cap app': '' }),
    ).toEqual(['pool web', 'buffer pos']);
  });

  it('find the field of a refusal', () => {
    expect(fieldOfPointer('/body/channels/web/buffer/percent')).toBe('buffer web');
    expect(fieldOfPointer('/body/channels/app/capPercent')).toBe('cap app');
    expect(fieldOfPointer('/body/channels')).toBeUndefined();
  });
});
