import type { DomainContract } from '#shared/contracts/domain.ts';
import { errorEntries, type ErrorEntry } from '../pages/errors.ts';
import { escaped, pageOf, type Page } from './page.ts';

const HEADS = ['Code', 'Status', 'What happened', 'What to do', 'Operations'];

/** Every refusal with an anchor of its own: where the `type` of a problem document leads. Works without scripts. */
export const errorsHtml = (domains: readonly DomainContract[], style: string): Page => {
  const head = `<tr>${HEADS.map((text) => `<th>${text}</th>`).join('')}</tr>`;
  const rows = errorEntries(domains).map(rowOf).join('');
  return pageOf({
    title: 'Satu: refusals',
    bodyClass: 'plain',
    style,
    body: `<main><h1>Refusals</h1><p class="lead">Every refusal is a problem document (RFC 9457) with one of these codes.</p><p class="documents"><a href="/docs">all operations</a></p><table><thead>${head}</thead><tbody>${rows}</tbody></table></main>`,
  });
};

const rowOf = ({ error, owner, operations }: ErrorEntry): string =>
  `<tr id="${error.code}"><td><a href="#${error.code}"><code>${error.code}</code></a></td><td>${error.status}</td><td>${withCode(error.title)}</td><td>${withCode(error.action)}</td><td>${owner === 'common' ? 'any' : operations.map(linkTo).join(', ')}</td></tr>`;

const withCode = (text: string): string => escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');

const linkTo = (operation: string): string => `<a href="/docs#${operation}">${operation}</a>`;
