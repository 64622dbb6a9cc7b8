import { describe, expect, it } from '@jest/globals';
import { timedSignature, whyNotSigned } from './timed-signature.ts';

const at = (seconds: number) => ({ now: () => seconds * 1000 });
const noon = 1_800_000_000;
const body = '{"amount":"10000.00"}';

describe('a signed message', () => {
  it('is believed within five minutes, early or late, and not a second longer', () => {
    const header = timedSignature(body, 'new', at(noon));

    const ages = [-301, -300, 0, 300, 301].map(
      (age) => whyNotSigned(header, body, 'new', at(noon + age)) === undefined,
    );

    expect(ages).toEqual([false, true, true, true, false]);
  });

  it('is signed over the body as received: another spelling of the same JSON is another body', () => {
    const header = timedSignature(body, 'new', at(noon));

    expect(whyNotSigned(header, '{"amount": "10000.00"}', 'new', at(noon))).toBe(
      'the signature does not match the body',
    );
  });

  it('is believed under each secret that is active, so that one can be replaced without a gap', () => {
    const before = timedSignature(body, 'old', at(noon));

    expect(whyNotSigned(before, body, 'new old', at(noon))).toBeUndefined();
    expect(whyNotSigned(timedSignature(body, 'new old', at(noon)), body, 'new', at(noon))).toBeUndefined();
    expect(whyNotSigned(before, body, 'new', at(noon))).toBe('the signature does not match the body');
  });

  it('cannot be made younger: the time is signed too', () => {
    const header = timedSignature(body, 'new', at(noon - 1000)).replace(String(noon - 1000), String(noon));

    expect(whyNotSigned(header, body, 'new', at(noon))).toBe('the signature does not match the body');
  });

  it.each([undefined, '', 'v1=abc', `t=${noon}`, 't=soon,v1=abc', `t=${noon},v1=`])(
    'is refused with a reason when its header is %p',
    (header) => {
      expect(whyNotSigned(header, body, 'new', at(noon))).toEqual(expect.any(String));
    },
  );

  it('is never believed while there is no secret', () => {
    expect(whyNotSigned(timedSignature(body, '', at(noon)), body, '', at(noon))).toBe(
      'the signature does not match the body',
    );
  });
});
