import { BlockList, isIPv4 } from 'node:net';

/** What is nobody's public address: https://www.iana.org/assignments/iana-ipv4-special-registry */
const NOT_PUBLIC_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Link-local, and the metadata services of clouds.
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // Multicast, reserved, broadcast.
  '224.0.0.0/3',
];

/** Only 2000::/3 is given out; inside it, what is not public, or leads to an address of version 4. */
const NOT_PUBLIC_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const listOf = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
};

const notPublicV4 = listOf(NOT_PUBLIC_V4, 'ipv4');
const notPublicV6 = listOf(NOT_PUBLIC_V6, 'ipv6');
const givenOutV6 = listOf(['2000::/3'], 'ipv6');

/** True for an address anywhere on the Internet; false for every network of one's own, and for what is no address. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !notPublicV4.check(address, 'ipv4')
    : givenOutV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
