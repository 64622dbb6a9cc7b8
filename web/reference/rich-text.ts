import { code, element } from './dom.ts';

/** Shows the little Markdown that contracts use: paragraphs, lists, `code`, **strong**, and paths of this site. */
export const richText = (text: string): HTMLElement[] => text.split(/\n{2,}/).map(blockOf);

/** One line, without a paragraph around it. */
export const richLine = (text: string): Node[] =>
  text
    .split(/(`[^`]+`|\*\*[^*]+\*\*|\/docs\/errors\b)/)
    .filter((part) => part !== '')
    .map(inline);

const blockOf = (block: string): HTMLElement => {
  const lines = block.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return element('p', {}, ...richLine(block));
  return element('ul', {}, ...lines.map((line) => element('li', {}, ...richLine(line.slice(2)))));
};

const inline = (part: string): Node => {
  if (part.startsWith('`')) return code(part.slice(1, -1));
  if (part.startsWith('**')) return element('strong', {}, part.slice(2, -2));
  if (part.startsWith('/docs/')) return element('a', { href: part }, part);
  return document.createTextNode(part);
};
