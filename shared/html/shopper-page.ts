const baseStyle =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:32rem;margin:0 auto;padding:1rem;color:#1c1c1c}h1{font-size:1.4rem}';

interface ShopperPage {
  /** HTML. */
  readonly title: string;
  /** HTML below the title. */
  readonly main: string;
  /** CSS of the page's own. */
  readonly style: string;
}

/** A page for a shopper with a phone, reached by a signed link. Runs no script, and search engines leave it out. */
export const shopperPage = ({ title, main, style }: ShopperPage) => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${baseStyle}${style}</style></head><body><h1>${title}</h1>${main}</body></html>`,
  headers: {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
  },
});
