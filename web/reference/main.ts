import { makeCredentials } from './credentials.ts';
import { element } from './dom.ts';
import { messageView } from './message-view.ts';
import { navigation } from './navigation.ts';
import { routesOf, type OpenApi, type Route } from './open-api.ts';
import { operationView } from './operation-view.ts';
import { richLine, richText } from './rich-text.ts';
import { schemaView } from './schema-view.ts';

const show = (api: OpenApi): void => {
  const routes = routesOf(api);
  const credentials = makeCredentials(api.components.securitySchemes);
  const sections = api.tags.map((tag) =>
    element(
      'section',
      { id: `tag-${tag.name}` },
      element('h2', {}, tag.name),
      element('p', {}, ...richLine(tag.description)),
      ...routes.filter(isIn(tag.name)).map((route) => operationView(route, api, credentials)),
      ...Object.entries(api.webhooks)
        .filter(([, { post }]) => post.tags.includes(tag.name))
        .map(([type, { post }]) => messageView(type, post, api)),
    ),
  );
  document.body.replaceChildren(
    element(
      'aside',
      {},
      element('a', { href: '#', class: 'brand' }, api.info.title),
      credentials.view,
      navigation(api, routes),
    ),
    element('main', {}, introduction(api), ...sections, schemas(api)),
  );
};

const isIn =
  (tag: string) =>
  ({ operation }: Route): boolean =>
    operation.tags.includes(tag);

const introduction = ({ info }: OpenApi): HTMLElement =>
  element(
    'header',
    {},
    element('h1', {}, `${info.title} `, element('small', {}, info.version)),
    element('p', { class: 'lead' }, info.summary),
    element(
      'p',
      { class: 'documents' },
      ...['openapi.json', 'asyncapi.json', 'docs/errors'].map((name) =>
        element('a', { href: `/${name}` }, name),
      ),
    ),
    ...richText(info.description),
  );

const schemas = ({ components }: OpenApi): HTMLElement =>
  element(
    'section',
    { id: 'schemas' },
    element('h2', {}, 'schemas'),
    ...Object.entries(components.schemas).map(([name, schema]) =>
      element(
        'article',
        { id: `schema-${name}`, class: 'schema' },
        element('h3', {}, element('a', { href: `#schema-${name}`, class: 'anchor' }, name)),
        ...richText(schema.description ?? ''),
        schemaView(schema),
      ),
    ),
  );

/** The page is built after the browser looked for the anchor, so it has to be found again. */
const goToAnchor = (): void => {
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
};

const start = async (): Promise<void> => {
  try {
    const response = await fetch('/openapi.json');
    show((await response.json()) as OpenApi);
    goToAnchor();
  } catch (error) {
    document.body.textContent = `The reference cannot be shown: ${String(error)}`;
  }
};

void start();
