import { BlockList, isIPv4, isIPv6 } from 'node:net';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { equalInConstantTime, type Secrets } from '#shared/secrets/secrets.ts';
import type { HttpEvent } from './http-event.ts';
import { problem } from '#shared/problems/problem.ts';

/** What stands between callers and the gateway. */
export interface EdgeSettings {
  /** A distribution with a firewall stands in front, and is the only way in. */
  readonly isLocked: boolean;
  /** Servers whose `X-Forwarded-For` is believed: storefronts that call for their visitors. */
  readonly storefrontServers: BlockList;
}

/** `SECRET_ORIGIN` is set where a distribution stands in front; `STOREFRONT_SERVERS` lists networks, `203.0.113.7/32,2001:db8::/64`. */
export const edgeFromEnvironment = (environment: NodeJS.ProcessEnv = process.env): EdgeSettings => {
  const storefrontServers = new BlockList();
  for (const network of (environment['STOREFRONT_SERVERS'] ?? '').split(',').filter(Boolean)) {
    const [address = '', length = ''] = network.split('/');
    storefrontServers.addSubnet(address, Number(length), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  return { isLocked: environment['SECRET_ORIGIN'] !== undefined, storefrontServers };
};

type Headers = Readonly<Record<string, string | undefined>>;

/** Refuses whoever went around the distribution and its firewall: only the distribution knows the key it sends along. */
export const refuseDetours = async (
  headers: Headers,
  { isLocked }: EdgeSettings,
  secrets: Secrets,
): Promise<void> => {
  if (!isLocked) return;
  if (equalInConstantTime(headers['x-origin-key'] ?? '', await secrets.get('origin'))) return;
  throw problem(commonErrors.FORBIDDEN, { detail: 'the API is called at its public address only' });
};

/**
 * The address of the person or program that calls, for limits per address and for guests’ idempotency keys. Each station
 * adds to `X-Forwarded-For` whom it heard from; what stands before a station that is not known anybody could have written.
 */
export const withCallerAddress = (event: HttpEvent, headers: Headers, edge: EdgeSettings): HttpEvent => {
  const { requestContext } = event;
  const sourceIp = callerAddress(requestContext.http.sourceIp, headers['x-forwarded-for'] ?? '', edge);
  return { ...event, requestContext: { ...requestContext, http: { ...requestContext.http, sourceIp } } };
};

const callerAddress = (
  peer: string,
  forwardedFor: string,
  { isLocked, storefrontServers }: EdgeSettings,
): string => {
  // The gateway's own entry is last and names its peer: the distribution, where one stands in front.
  const earlier = forwardedFor
    .split(',')
    .map((entry) => entry.trim())
    .slice(0, -1)
    .filter(isAddress);
  let caller = isLocked ? (earlier.pop() ?? peer) : peer;
  while (isAddress(caller) && storefrontServers.check(caller, isIPv6(caller) ? 'ipv6' : 'ipv4')) {
    const visitor = earlier.pop();
    if (visitor === undefined) return caller;
    caller = visitor;
  }
  return caller;
};

const isAddress = (text: string): boolean => isIPv4(text) || isIPv6(text);
