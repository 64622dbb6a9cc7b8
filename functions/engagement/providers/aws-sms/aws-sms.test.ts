import { describe, expect, it } from '@jest/globals';
import type { Handover } from '../provider.ts';
import { awsSmsProvider } from './aws-sms.ts';
import { fakeAwsSms } from './fake-aws-sms.ts';

const message: Handover = {
  key: 'msg_1',
  medium: 'sms',
  address: '+6281200000001',
  from: 'Satu',
  content: { text: 'Satu: your cart is waiting.' },
  purpose: 'marketing',
  ttl: 0,
};

describe('SMS by AWS End User Messaging', () => {
  it('is sent from the configured number, as promotion or as news, with our key in its receipts', async () => {
    const fake = fakeAwsSms();
    const provider = awsSmsProvider({ from: '+12065550100' }, fake.call);

    const answers = [
      await provider.send(message),
      await provider.send({ ...message, purpose: 'transactional' }),
    ];

    expect(answers).toEqual([{ accepted: true }, { accepted: true }]);
    expect(fake.sent).toMatchObject([
      {
        DestinationPhoneNumber: '+6281200000001',
        OriginationIdentity: '+12065550100',
        MessageType: 'PROMOTIONAL',
        Context: { message: 'msg_1' },
      },
      { MessageType: 'TRANSACTIONAL' },
    ]);
  });

  it('to a wrong number is refused for good; a busy service is asked again', async () => {
    const fake = fakeAwsSms();
    const provider = awsSmsProvider({ from: 'SATU' }, fake.call);

    expect(await provider.send({ ...message, address: 'nobody' })).toEqual({
      accepted: false,
      reason: 'provider_refused',
    });
    fake.failWith(400, 'ThrottlingException');
    await expect(provider.send(message)).rejects.toThrow('ThrottlingException');
    expect(fake.sent).toEqual([]);
  });
});
