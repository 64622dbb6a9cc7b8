import { describe, expect, it } from '@jest/globals';
import { targetInput } from './input.ts';
import type { BusEvent } from './input.ts';

const rule = { name: 'on-order', arn: 'arn:aws:events:eu-west-1:000000000000:rule/shop/on-order' };
const event: BusEvent = {
  version: '0',
  id: 'e-1',
  'detail-type': 'OrderPlaced',
  source: 'satu.orders',
  account: '000000000000',
  time: '2026-01-01T00:00:00Z',
  region: 'eu-west-1',
  resources: [],
  detail: { orderId: 'o-1', total: 12, lines: [{ sku: 'A "special" one' }] },
};
const transformed = (template: string, paths: Record<string, string>) =>
  targetInput({ inputTransformer: { paths, template } }, event, rule);

describe('what a target receives', () => {
  it('is the whole event by default', () => {
    expect(JSON.parse(targetInput({}, event, rule))).toEqual(event);
  });

  it('is a constant when the target has one', () => {
    expect(targetInput({ input: '{"sweep":true}' }, event, rule)).toBe('{"sweep":true}');
  });

  it('is a part of the event when the target names a path', () => {
    expect(JSON.parse(targetInput({ inputPath: '$.detail.lines[0]' }, event, rule))).toEqual({
      sku: 'A "special" one',
    });
  });

  it('is a template with JSON values outside quotes', () => {
    const text = transformed('{"order": <id>, "total": <total>, "lines": <lines>}', {
      id: '$.detail.orderId',
      total: '$.detail.total',
      lines: '$.detail.lines',
    });
    expect(JSON.parse(text)).toEqual({ order: 'o-1', total: 12, lines: [{ sku: 'A "special" one' }] });
  });

  it('is a template with text inside quotes, escaped', () => {
    const text = transformed('{"say": "bought <sku> for <total>"}', {
      sku: '$.detail.lines[0].sku',
      total: '$.detail.total',
    });
    expect(JSON.parse(text)).toEqual({ say: 'bought A "special" one for 12' });
  });

  it('knows the reserved variables and leaves unknown paths empty', () => {
    const text = transformed(
      '{"rule": <aws.events.rule-name>, "event": <aws.events.event.json>, "none": <none>}',
      { none: '$.x.y' },
    );
    expect(JSON.parse(text)).toEqual({ rule: 'on-order', event, none: '' });
  });
});
