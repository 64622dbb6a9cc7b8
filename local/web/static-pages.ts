import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { IncomingMessage } from 'node:http';
import { contentSecurityPolicy } from '#shared/html/page-policy.ts';
import type { RequestHandler } from '../http/front-door.ts';

/** Pages for browsers: each folder of `folder` is served below its name. */
export interface StaticPages {
  readonly folder: string;
  readonly names: readonly string[];
  /** What `config.json` tells each of them: how people sign in here. */
  readonly config: object;
}

/** Answers what is below `/shop` and its siblings as a distribution before a bucket does; undefined for any other path. */
export const staticPages =
  ({ folder, names, config }: StaticPages) =>
  (message: IncomingMessage): RequestHandler | undefined => {
    const { pathname } = new URL(message.url ?? '/', 'http://local');
    const [, name = '', ...rest] = pathname.split('/');
    if (!names.includes(name) || !(message.method === 'GET' || message.method === 'HEAD')) return undefined;
    if (rest.join('/') === 'config.json') return jsonOf(config);
    return fileOf(join(folder, name), rest.join('/'));
  };

/** A name that has an ending is a file; any other is a page that the app itself shows. */
const fileOf =
  (folder: string, below: string): RequestHandler =>
  async (_message, response) => {
    const isFile = /^[\w-]+\.\w+$/.test(below);
    const file = join(folder, isFile ? below : 'index.html');
    if (!existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not Found');
      return;
    }
    response.writeHead(200, { ...securityHeaders, ...headersOf(file), 'content-encoding': 'gzip' });
    response.end(gzipSync(await readFile(file)));
  };

const jsonOf =
  (config: object): RequestHandler =>
  async (_message, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(config));
  };

const headersOf = (file: string): Readonly<Record<string, string>> => ({
  'content-type': types[extname(file)] ?? 'application/octet-stream',
  'cache-control': /-[A-Z0-9]{8}\.\w+$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
});

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=()',
};
