import { describe, expect, it } from '@jest/globals';
import type { Handover } from '../provider.ts';
import { awsWhatsAppProvider } from './aws-whatsapp.ts';
import { fakeAwsWhatsApp } from './fake-aws-whatsapp.ts';

const message: Handover = {
  key: 'msg_1',
  medium: 'whatsapp',
  address: '+6281200000001',
  from: 'Satu',
  content: { text: 'Satu: your cart is waiting.' },
  purpose: 'marketing',
  ttl: 0,
};
const approved = { name: 'cart_waiting', language: 'id', parameters: ['Ayu'] };

const trial = () => {
  const fake = fakeAwsWhatsApp();
  return { fake, provider: awsWhatsAppProvider({ from: 'phone-number-id-1' }, fake.call) };
};

describe('WhatsApp by AWS End User Messaging', () => {
  it('sends the approved template, filled in, with our key in its receipts', async () => {
    const { fake, provider } = trial();

    await provider.send({ ...message, approved });

    expect(fake.sent).toEqual([
      {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '+6281200000001',
        type: 'template',
        template: {
          name: 'cart_waiting',
          language: { code: 'id' },
          components: [{ type: 'body', parameters: [{ type: 'text', text: 'Ayu' }] }],
        },
        biz_opaque_callback_data: 'msg_1',
      },
    ]);
  });

  it('sends any text within 24 hours after the person wrote, and none without an approved template later', async () => {
    const { fake, provider } = trial();

    const answers = [
      await provider.send({ ...message, isInConversation: true }),
      await provider.send(message),
    ];

    expect(answers).toEqual([{ accepted: true }, { accepted: false, reason: 'no_approved_template' }]);
    expect(fake.sent).toMatchObject([{ type: 'text', text: { body: 'Satu: your cart is waiting.' } }]);
  });

  it('is asked again when the service is busy, and not when it refuses', async () => {
    const { fake, provider } = trial();

    fake.failWith(429, 'ThrottledRequestException');
    await expect(provider.send({ ...message, approved })).rejects.toThrow('ThrottledRequestException');
    fake.failWith(400, 'ValidationException');
    expect(await provider.send({ ...message, approved })).toEqual({
      accepted: false,
      reason: 'provider_refused',
    });
  });
});
