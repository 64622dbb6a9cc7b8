import type { IncomingHttpHeaders } from 'node:http';

const OWN_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Why a request may not use the `/_local` routes, which sign anybody in and move the clock; undefined when it may. The name
 * in `Host` keeps out pages whose own name was pointed at this machine (DNS rebinding), `Origin` those of any other site.
 */
export const refusalOfStranger = ({ host = '', origin }: IncomingHttpHeaders): string | undefined => {
  if (!isOwn(`http://${host}`)) return `Host is "${host}"; /_local answers as 127.0.0.1 or localhost only`;
  if (origin !== undefined && !isOwn(origin))
    return `Origin is "${origin}"; /_local answers pages of this machine only`;
  return undefined;
};

const isOwn = (origin: string): boolean => URL.canParse(origin) && OWN_NAMES.has(new URL(origin).hostname);
