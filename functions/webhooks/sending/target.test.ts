import { describe, expect, it } from '@jest/globals';
import { mayConnect, whyRefused } from './target.ts';

const deployed = { loopback: false };
const local = { loopback: true };

describe('the address of a webhook', () => {
  it.each([
    'https://hooks.example-marketplace.com/satu?shop=1',
    'https://hooks.example-marketplace.com:8443/',
    'https://8.8.8.8/',
    'https://[2606:4700:4700::1111]/',
  ])('may be %s', (url) => {
    expect(whyRefused(url, deployed)).toBeUndefined();
  });

  it.each([
    ['nonsense', 'is not an absolute URL'],
    ['/hooks', 'is not an absolute URL'],
    ['http://hooks.example-marketplace.com/', 'does not begin with https://'],
    ['ftp://hooks.example-marketplace.com/', 'does not begin with https://'],
    ['https://user:secret@hooks.example-marketplace.com/', 'holds a user or a password'],
    ['https://hooks.example-marketplace.com:22/', 'names the port 22'],
    ['https://localhost/', 'no public name'],
    ['https://localhost./', 'no public name'],
    ['https://metadata/', 'no public name'],
    ['https://metadata.google.internal/computeMetadata/v1/', 'no public name'],
    ['https://printer.local/', 'no public name'],
    ['https://127.0.0.1/', 'no public address'],
    // The same address, written as only a URL parser reads it.
    ['https://2130706433/', 'no public address'],
    ['https://0x7f.1/', 'no public address'],
    ['https://0177.0.0.1/', 'no public address'],
    ['https://169.254.169.254/latest/meta-data/', 'no public address'],
    ['https://10.1.2.3/', 'no public address'],
    ['https://100.64.0.1/', 'no public address'],
    ['https://172.31.0.1/', 'no public address'],
    ['https://192.168.1.1/', 'no public address'],
    ['https://0.0.0.0/', 'no public address'],
    ['https://255.255.255.255/', 'no public address'],
    ['https://[::1]/', 'no public address'],
    ['https://[::]/', 'no public address'],
    ['https://[fd00:ec2::254]/', 'no public address'],
    ['https://[fe80::1]/', 'no public address'],
    ['https://[::ffff:169.254.169.254]/', 'no public address'],
    ['https://[64:ff9b::a9fe:a9fe]/', 'no public address'],
    ['https://[2002:7f00:1::]/', 'no public address'],
  ])('may not be %s', (url, reason) => {
    expect(whyRefused(url, deployed)).toContain(reason);
  });

  it('may be this machine on the local runner, and nothing else that is not public', () => {
    const urls = [
      'http://127.0.0.1:4321/hook',
      'http://127.0.0.2/',
      'http://localhost/',
      'https://10.0.0.1/',
    ];

    expect(urls.map((url) => whyRefused(url, local) === undefined)).toEqual([true, false, false, false]);
    expect(['127.0.0.1', '::1', '10.0.0.1'].map((address) => mayConnect(address, local))).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayConnect('127.0.0.1', deployed)).toBe(false);
  });
});
