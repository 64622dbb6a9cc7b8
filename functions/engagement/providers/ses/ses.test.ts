import { describe, expect, it } from '@jest/globals';
import type { Handover } from '../provider.ts';
import { fakeSes } from './fake-ses.ts';
import { sesProvider } from './ses.ts';

const message: Handover = {
  key: 'msg_1',
  medium: 'email',
  purpose: 'marketing',
  address: 'ayu@example.com',
  from: 'Toko “Satu”',
  content: { subject: 'Halo Ayu', text: 'Ada kabar.', html: '<p>Ada kabar.</p>' },
  stopUrl: 'https://shop.example/v1/unsubscribe/msg_1?token=t',
  ttl: 0,
};
const open = () => {
  const ses = fakeSes();
  return { ses, provider: sesProvider({ from: 'shop@example.com' }, ses.call) };
};

describe('e-mail by Amazon SES', () => {
  it('brings subject, text and page to the address, from the shop under its name', async () => {
    const { ses, provider } = open();

    expect(await provider.send(message)).toEqual({ accepted: true });

    const name = Buffer.from('Toko “Satu”').toString('base64');
    expect(ses.sent).toMatchObject([
      {
        FromEmailAddress: `=?UTF-8?B?${name}?= <shop@example.com>`,
        Destination: { ToAddresses: ['ayu@example.com'] },
        Content: {
          Simple: {
            Subject: { Data: 'Halo Ayu' },
            Body: { Text: { Data: 'Ada kabar.' }, Html: { Data: '<p>Ada kabar.</p>' } },
          },
        },
      },
    ]);
  });

  it('tells mail programs how one click stops it, when it can be stopped', async () => {
    const { ses, provider } = open();

    await provider.send(message);
    await provider.send({ ...message, stopUrl: undefined });

    expect(ses.sent.map(({ Content }) => Content.Simple.Headers)).toEqual([
      [
        { Name: 'List-Unsubscribe', Value: `<${message.stopUrl}>` },
        { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
      ],
      [],
    ]);
  });

  it.each([
    ['SES rejects the message', 400, 'MessageRejected'],
    ['SES finds the address invalid', 400, 'BadRequestException'],
  ])('is refused for good when %s', async (_case, status, type) => {
    const { ses, provider } = open();
    ses.failWith(status, type);

    expect(await provider.send(message)).toEqual({ accepted: false, reason: 'provider_refused' });
  });

  it.each([
    [429, 'TooManyRequestsException'],
    [400, 'SendingPausedException'],
    [400, 'MailFromDomainNotVerifiedException'],
    [500, 'InternalFailure'],
  ])('is tried again after %i %s', async (status, type) => {
    const { ses, provider } = open();
    ses.failWith(status, type);

    await expect(provider.send(message)).rejects.toThrow(type);
  });

  it('refuses an address that SES cannot write to', async () => {
    const { provider } = open();

    expect(await provider.send({ ...message, address: 'żak@example.com' })).toMatchObject({
      accepted: false,
    });
  });
});
