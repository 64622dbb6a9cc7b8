import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';

const LOOPBACK = '127.0.0.1';
const PORTS = ['', '8443'];
/** Names that never lead to the Internet. */
const PRIVATE_NAMES =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|test|invalid|example|onion)$/;

/** Where messages may go: the Internet, and on the local runner the machine itself. */
export interface TargetAllowance {
  /** `http://127.0.0.1:<port>` is allowed. Only the local runner says so. */
  readonly loopback: boolean;
}

/** Why nothing is sent to a URL, or nothing when it may be. What its name stands for is looked at when it is called. */
export const whyRefused = (text: string, { loopback }: TargetAllowance): string | undefined => {
  if (!URL.canParse(text)) return 'is not an absolute URL';
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (url.username !== '' || url.password !== '') return 'holds a user or a password; leave them out';
  if (loopback && url.protocol === 'http:' && host === LOOPBACK) return undefined;
  if (url.protocol !== 'https:') return 'does not begin with https://';
  if (!PORTS.includes(url.port)) return `names the port ${url.port}; use 443 or 8443`;
  if (isIP(host) !== 0)
    return isPublicAddress(host) ? undefined : `leads to ${host}, which is no public address`;
  if (!host.includes('.') || PRIVATE_NAMES.test(host)) return `leads to ${host}, which is no public name`;
  return undefined;
};

/** True when a connection to an address may be made. */
export const mayConnect = (address: string, { loopback }: TargetAllowance): boolean =>
  isPublicAddress(address) || (loopback && address === LOOPBACK);
