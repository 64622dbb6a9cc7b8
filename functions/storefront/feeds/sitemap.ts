import { xmlText } from './xml-text.ts';

/** The addresses of product pages for search engines: https://www.sitemaps.org/protocol.html */
export const sitemap = (links: readonly string[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...links.map((link) => `<url><loc>${xmlText(link)}</loc></url>`),
    '</urlset>\n',
  ].join('\n');
