import { describe, expect, it } from '@jest/globals';
import { signedHeaders } from './signature.ts';

const message = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  at: 1_614_265_330_999,
  body: '{"test": 2432232314}',
};

describe('the signature of a message', () => {
  it('is that of Standard Webhooks, so that their libraries verify it', () => {
    expect(signedHeaders(message, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is made with each active secret', () => {
    const secrets = ['whsec_bmV3', 'whsec_b2xk'];

    const both = signedHeaders(message, secrets)['webhook-signature'];

    expect(both.split(' ')).toEqual(
      secrets.map((each) => signedHeaders(message, [each])['webhook-signature']),
    );
  });
});
