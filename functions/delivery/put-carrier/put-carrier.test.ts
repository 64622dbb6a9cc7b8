import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { exampleOf } from '../../../test/support/example-of.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { PutCarrier } from './contract.ts';
import { putCarrier } from './put-carrier.ts';

const carrier = exampleOf(PutCarrier);
type Body = typeof carrier;

const shop = () => {
  const runtime = testRuntime();
  return (changes: Partial<Body> = {}, ifMatch = 0) =>
    putCarrier(
      asking(staffWith('channels.write'), {
        params: { code: 'kurir-cepat' },
        body: { ...carrier, ...changes },
        ifMatch,
      }),
      runtime,
    );
};

describe('a carrier', () => {
  it('is created once; sent again unchanged, it keeps its version', async () => {
    const put = shop();

    const answers = [await put(), await put({}, 1), await put({ name: 'Kurir Kilat' }, 1)];

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
    expect(await refusalOf(put({ name: 'Kurir Hemat' }, 1))).toBe('STALE_VERSION');
  });

  it('has each service once, with prices in its own zones', async () => {
    const put = shop();
    const [service] = carrier.services;
    if (service === undefined) throw new Error('the example has a service');
    const [price] = service.prices;
    const elsewhere = { ...service, prices: [{ ...price, zone: 'moon' }] } as typeof service;

    expect(await refusalOf(put({ services: [service, service] }))).toBe('INVALID_REQUEST');
    expect(await refusalOf(put({ services: [elsewhere] }))).toBe('INVALID_REQUEST');
  });
});
