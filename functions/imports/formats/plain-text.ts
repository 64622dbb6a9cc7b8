import { decodeHTMLStrict } from 'entities';

/** Stands for the beginning of a cell; no text uses it (Unicode keeps it for private agreements). */
const CELL = '\uE002';

const MARKUP = /<\/?[a-z][^>]*>|<!--/i;
const BLOCKS =
  /<(?:br|\/?(?:p|div|li|ul|ol|dl|dt|dd|table|tr|h[1-6]|hr|pre|blockquote|section|article|figure))\b[^>]*>/gi;
const CELLS = /<t[dh]\b[^>]*>([\s\S]*?)(?=<\/?t[dhr]\b|<\/table\b|$)/gi;

/**
 * Text without markup, for descriptions that come as HTML: a line per paragraph, list entry and row of a table, with bars
 * between its cells. Text that has no markup keeps its lines.
 */
export const plainText = (html: string): string =>
  decodeHTMLStrict(MARKUP.test(html) ? withoutMarkup(html) : html.replaceAll(/\r\n?/g, '\n'))
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .replaceAll(/ *\n[ \n]*/g, '\n')
    .trim();

const withoutMarkup = (html: string): string =>
  html
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(CELLS, (_cell, inside: string) => `${CELL}${inside.replaceAll(BLOCKS, ' ')}`)
    .replaceAll(BLOCKS, '\n')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    .replaceAll(new RegExp(`(^|\\n)[ ]*${CELL}`, 'g'), '$1')
    .replaceAll(CELL, ' | ');
