import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A page in one file, and what a browser may load for it: nothing but its own inline parts and this API. */
export interface Page {
  readonly html: string;
  readonly contentSecurityPolicy: string;
}

/** The browser code of a page and its style, as small as they get. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
}

export const buildAssets = async (root: string): Promise<PageAssets> => ({
  script: await bundled(join(root, 'web/reference/main.ts')),
  style: await bundled(join(root, 'web/reference/page.css')),
});

const bundled = async (entryPoint: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  return outputFiles[0]?.text.trim() ?? '';
};

export const pageOf = (parts: {
  readonly title: string;
  /** Markup, already safe. */
  readonly body: string;
  readonly bodyClass?: string;
  readonly style: string;
  readonly script?: string;
}): Page => ({
  html: [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(parts.title)}</title><style>${parts.style}</style></head>`,
    `<body${parts.bodyClass === undefined ? '' : ` class="${parts.bodyClass}"`}>${parts.body}`,
    parts.script === undefined ? '' : `<script>${parts.script}</script>`,
    '</body></html>\n',
  ].join(''),
  contentSecurityPolicy: [
    "default-src 'none'",
    `style-src '${digest(parts.style)}'`,
    ...(parts.script === undefined ? [] : [`script-src '${digest(parts.script)}'`, "connect-src 'self'"]),
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
});

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Text made safe for markup. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
