import { element } from './dom.ts';
import type { Message, OpenApi, Route } from './open-api.ts';

/** The list of operations and messages with a search field: it finds by path, name, need, description and refusal code. */
export const navigation = (api: OpenApi, routes: readonly Route[]): HTMLElement => {
  const search = element('input', {
    type: 'search',
    placeholder: 'Search operations, codes …',
    'aria-label': 'Search',
  });
  const entries = [
    ...routes.map((route) => ({
      tags: route.operation.tags,
      link: linkTo(route),
      text: searchText(route),
    })),
    ...Object.entries(api.webhooks).map(([type, { post }]) => ({
      tags: post.tags,
      link: linkToMessage(type, post),
      text: `webhook ${type} ${post.summary}`.toLowerCase(),
    })),
  ];
  const groups = api.tags.map(({ name }) => {
    const own = entries.filter(({ tags }) => tags.includes(name));
    return { view: element('section', {}, element('h2', {}, name), ...own.map(({ link }) => link)), own };
  });
  const nothing = element('p', { class: 'nothing', hidden: true }, 'Nothing found.');
  search.addEventListener('input', () => {
    const words = search.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    const matches = ({ text }: { text: string }): boolean => words.every((word) => text.includes(word));
    entries.forEach((entry) => (entry.link.hidden = !matches(entry)));
    groups.forEach(({ view, own }) => (view.hidden = !own.some(matches)));
    nothing.hidden = entries.some(matches);
  });
  document.addEventListener('keydown', (event) => {
    if (
      event.key !== '/' ||
      event.target instanceof HTMLInputElement ||
      event.target instanceof HTMLTextAreaElement
    )
      return;
    event.preventDefault();
    search.focus();
  });
  return element('nav', {}, search, ...groups.map(({ view }) => view), nothing);
};

const linkTo = ({ method, path, operation }: Route): HTMLAnchorElement =>
  element(
    'a',
    { href: `#${operation.operationId}`, title: operation.summary },
    element('span', { class: `method ${method.toLowerCase()}` }, method),
    element('span', { class: 'path' }, ...breakable(path)),
  );

const linkToMessage = (type: string, { operationId, summary }: Message): HTMLAnchorElement =>
  element(
    'a',
    { href: `#${operationId}`, title: summary },
    element('span', { class: 'method post' }, 'gets'),
    element('span', { class: 'path' }, type),
  );

/** Long paths break before a slash, not inside a name. */
const breakable = (path: string): (Node | string)[] =>
  path.split(/(?=\/)/).flatMap((part) => [element('wbr'), part]);

const searchText = ({ method, path, operation }: Route): string =>
  [
    method,
    path,
    operation.operationId,
    operation.summary,
    operation.description ?? '',
    JSON.stringify(operation.responses),
  ]
    .join(' ')
    .toLowerCase();
