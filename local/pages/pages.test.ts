import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { gatewayAnswer } from '../gateway/answer.ts';
import type { LoggedEvent } from '../bus/event-log.ts';
import { UnknownUser } from '../identity/identity.ts';
import { eventsPage } from './events-page.ts';
import { localRoutes } from './local-routes.ts';
import { messagesPage } from './messages-page.ts';
import { messagesSource } from './messages-source.ts';

let close = () => {};
afterEach(() => close());

const users = [{ name: 'admin', kind: 'staff' as const, about: 'may do everything', attributes: {} }];

describe('the local routes', () => {
  it('lists users and gives one of them a token', async () => {
    const base = await start();

    const listed = await read(`${base}/_local/users`);
    const token = await read(`${base}/_local/tokens`, '{"user":"admin"}');

    expect(listed).toEqual([200, { data: [{ user: 'admin', kind: 'staff', about: 'may do everything' }] }]);
    expect(token).toEqual([200, { token: 'token of admin' }]);
  });

  it('says what is wrong with a request', async () => {
    const base = await start();

    const answers = await Promise.all([
      read(`${base}/_local/tokens`, '{"user":"boss"}'),
      read(`${base}/_local/tokens`, '{}'),
      read(`${base}/_local/tokens`, 'nonsense'),
      read(`${base}/_local/clock`, '{"advance":"tomorrow"}'),
      read(`${base}/_local/clock`, '{"advance":"PT1H","repeats":0}'),
      read(`${base}/_local/nothing`),
    ]);

    expect(answers).toEqual([
      [404, { message: 'there is no user "boss"; choose one of admin' }],
      [400, { message: 'the body requires the text "user"' }],
      [400, { message: 'the body is not JSON' }],
      [400, { message: 'not a duration' }],
      [400, { message: '"repeats" in the body must be a whole number of at least 1' }],
      [404, { message: 'there is no GET /_local/nothing' }],
    ]);
  });

  it('moves the clock and tells the new time', async () => {
    const base = await start();

    expect(await read(`${base}/_local/clock`, '{"advance":"PT1H"}')).toMatchObject([
      200,
      { offsetMs: 0, ran: ['PT1H'] },
    ]);
  });

  it('shows messages as a page to a browser and as JSON to a program', async () => {
    const base = await start();

    const page = await fetch(`${base}/_local/messages`, { headers: { accept: 'text/html' } });
    const data = await fetch(`${base}/_local/messages`);

    expect(await page.text()).toContain('Your cart &lt;misses&gt; you');
    expect(await data.json()).toMatchObject({ data: [{ subject: 'Your cart <misses> you' }] });
  });

  it('tells a function that the runner does not run a service', async () => {
    const base = await start();

    expect(await read(`${base}/_local/unsupported/`, '{}')).toEqual([
      501,
      { message: 'the local runner does not run this AWS service' },
    ]);
  });
});

describe('events', () => {
  const event = (number: number, type: string, aggregateId: string) => ({
    number,
    bus: 'bus',
    deliveries: [],
    event: {
      source: 'satu.inventory',
      'detail-type': type,
      time: '2026-11-26T03:00:00Z',
      detail: { metadata: { aggregateId } },
    } as unknown as LoggedEvent['event'],
  });

  it('says what each happened to, and folds many of one kind into one entry', () => {
    const many = [1, 2, 3, 4].map((number) => event(number, 'StockChanged', `SKU-${number}`));

    const html = eventsPage([...many, event(5, 'OrderPlaced', 'ord_<1>')]);

    expect(html).toContain('<code>ord_&lt;1&gt;</code>');
    expect(html).toContain('<b>× 4</b>');
    expect(html.indexOf('OrderPlaced')).toBeLessThan(html.indexOf('× 4'));
  });
});

describe('messages', () => {
  it('draws SMS and WhatsApp as bubbles and makes links of addresses', () => {
    const html = messagesPage([
      {
        messageId: '1',
        status: 'sent',
        medium: 'whatsapp',
        to: '+62',
        text: 'Bayar: https://toko.example/x',
        at: '2026',
      },
    ]);

    expect(html).toContain('class="bubble wa"');
    expect(html).toContain('<a href="https://toko.example/x">');
  });

  it('says of those that were not sent why', () => {
    const message = { messageId: '1', medium: 'sms', to: 'customer:1', text: '', at: '2026' };

    const html = messagesPage([
      { ...message, status: 'scheduled' },
      { ...message, status: 'skipped', template: 'cart-abandoned', reason: 'no_consent' },
    ]);

    expect(html).toContain('waits until 2026');
    expect(html).toContain('cart-abandoned skipped (no_consent)');
  });

  it('reads them from the engagement table, newest first, as the person got them', async () => {
    const item = (pk: string, sk: string, more: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries({ pk, sk, ...more }).map(([name, value]) => [name, { S: value }]));
    const pages = [
      {
        Items: [
          item('MSG#1', 'A', {
            messageId: '1',
            status: 'sent',
            medium: 'sms',
            to: 'customer:1',
            sentAt: '2026-01',
          }),
          item('MSG#1', 'E#1', {}),
          item('MSG#1', 'SANDBOX', { to: '+62', text: 'Halo' }),
        ],
        LastEvaluatedKey: { pk: { S: 'x' } },
      },
      {
        Items: [
          item('MSG#2', 'A', { messageId: '2', status: 'scheduled', medium: 'email', sendAt: '2026-02' }),
        ],
      },
    ];
    const table = {
      stack: 'data',
      logicalId: 'EngagementTable',
      name: 'engagement',
      arn: '',
      keys: { partition: [{ name: 'pk', type: 'S' as const }], sort: [] },
      indexes: [],
    };

    const messages = await messagesSource([table], async () => pages.shift() ?? {})();

    expect(messages.map(({ at, status, to, text }) => [at, status, to, text])).toEqual([
      ['2026-02', 'scheduled', '', ''],
      ['2026-01', 'sent', '+62', 'Halo'],
    ]);
  });
});

async function start(): Promise<string> {
  const message = {
    messageId: '1',
    status: 'sent',
    medium: 'email',
    to: 'ayu@example.com',
    subject: 'Your cart <misses> you',
    text: 'Hi',
    at: '2026',
  };
  const visit = localRoutes({
    baseUrl: 'http://127.0.0.1',
    identity: {
      users,
      token: async (name) => {
        if (name !== 'admin') throw new UnknownUser(name, users);
        return `token of ${name}`;
      },
      machineToken: async () => '',
    },
    issuer: async () => gatewayAnswer(404, 'none'),
    messages: async () => [message],
    events: () => [],
    secrets: { set: () => undefined },
    clock: {
      now: () => 0,
      offsetMs: 0,
      timers: () => [],
      advance: async (duration) => {
        if (duration !== 'PT1H') throw new TypeError('not a duration');
        return { ran: [duration] };
      },
    },
    more: {},
  });
  const server = createServer((request, response) => void visit(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function read(url: string, body?: string): Promise<readonly [number, unknown]> {
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', body });
  return [response.status, await response.json()];
}
