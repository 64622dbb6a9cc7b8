import { CannotRun } from './cannot-run.ts';

/** Where the shop's API is: as named, else on this machine. Throws `CannotRun`. */
export const addressOf = (named: string | undefined, port: string | undefined): string => {
  const url = named ?? `http://127.0.0.1:${port || 4000}`;
  if (URL.canParse(url) && /^https?:/.test(url)) return url;
  throw new CannotRun(`--url is ${url}; it must be an address like http://127.0.0.1:4000`);
};
