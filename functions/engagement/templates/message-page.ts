import { createHash } from 'node:crypto';
import { escaped } from '#shared/html/escaped.ts';
import type { Locale } from '../model/recipient.ts';

interface MessagePage {
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** The one script that may run. @default none */
  readonly script?: string;
}

/** A page behind a link of a message: it loads nothing, and tells no other page where its reader came from. */
export const messagePage = ({ title, main, script }: MessagePage, locale: Locale) => ({
  body: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head><body>${main}</body></html>`,
  headers: {
    'content-security-policy': `default-src 'none'; ${script === undefined ? '' : `script-src 'sha256-${sha256Of(script)}'; `}form-action 'self'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
  },
});

const sha256Of = (script: string): string => createHash('sha256').update(script).digest('base64');
