import type { Credentials } from './credentials.ts';
import { code, element } from './dom.ts';
import { resolved, type OpenApi, type Parameter, type Route } from './open-api.ts';
import { sampleOf } from './sample.ts';
import { fieldText } from './schema-view.ts';

/** Every operation takes this header; said once in the introduction. */
const EVERYWHERE = 'X-Correlation-Id';

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Fields = ReadonlyMap<Parameter, HTMLInputElement>;

/** The request as a form, the `curl` line that it makes, and a button that sends it. */
export const tryView = (route: Route, api: OpenApi, credentials: Credentials): readonly HTMLElement[] => {
  const parameters = route.operation.parameters
    .flatMap((parameter) => resolved(parameter, api.components.parameters) ?? [])
    .filter(({ name }) => name !== EVERYWHERE);
  const fields: Fields = new Map(parameters.map((parameter) => [parameter, fieldFor(parameter)]));
  const body = bodyField(route, api);
  const line = element('pre', { class: 'curl' });
  const answer = element('pre', { class: 'answer', hidden: true });
  const ask = (): Asked => askedBy({ route, fields, body, credentials });
  const show = (): void => {
    line.textContent = curlLine(route.method, ask());
  };
  [...fields.values(), ...(body === undefined ? [] : [body])].forEach((field) =>
    field.addEventListener('input', show),
  );
  credentials.onChange(show);
  show();
  return [
    parameterList(fields),
    ...(body === undefined ? [] : [element('label', { class: 'body' }, element('span', {}, 'Body'), body)]),
    element(
      'div',
      { class: 'line' },
      line,
      buttons(line, () => void send(route.method, ask(), answer)),
    ),
    answer,
  ];
};

const parameterList = (fields: Fields): HTMLElement =>
  element(
    'dl',
    { class: 'fields parameters' },
    ...[...fields].flatMap(([parameter, field]) => [
      element(
        'dt',
        {},
        element('label', { for: field.id }, code(parameter.name)),
        element(
          'span',
          { class: 'optional' },
          parameter.required === true ? parameter.in : `${parameter.in}, optional`,
        ),
      ),
      element(
        'dd',
        {},
        field,
        ...fieldText({
          ...parameter.schema,
          ...(parameter.description === undefined ? {} : { description: parameter.description }),
        }),
      ),
    ]),
  );

let count = 0;

const fieldFor = (parameter: Parameter): HTMLInputElement => {
  count += 1;
  const example = parameter.schema.default === undefined ? '' : String(parameter.schema.default);
  return element('input', {
    id: `parameter-${count}`,
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: example,
  });
};

const bodyField = ({ operation }: Route, api: OpenApi): HTMLTextAreaElement | undefined => {
  const media = Object.values(operation.requestBody?.content ?? {})[0];
  if (media === undefined) return undefined;
  const sample = media.example ?? sampleOf(media.schema ?? {}, api.components.schemas);
  const text = typeof sample === 'string' ? sample : JSON.stringify(sample, null, 2);
  const field = element('textarea', {
    spellcheck: 'false',
    rows: String(Math.min(14, text.split('\n').length)),
  });
  field.value = text;
  return field;
};

interface Form {
  readonly route: Route;
  readonly fields: Fields;
  readonly body: HTMLTextAreaElement | undefined;
  readonly credentials: Credentials;
}

const askedBy = ({ route, fields, body, credentials }: Form): Asked => {
  const filled = [...fields].flatMap(([{ name, in: place }, field]) => {
    const value = field.value.trim();
    return value === '' ? [] : [{ name, place, value }];
  });
  const inPath = new Map(
    filled.filter(({ place }) => place === 'path').map(({ name, value }) => [name, value]),
  );
  const path = route.path.replaceAll(/\{(\w+)\+?\}/g, (all, name: string) =>
    inPath.has(name) ? encodeURIComponent(inPath.get(name) ?? '') : all,
  );
  const query = new URLSearchParams(
    filled.filter(({ place }) => place === 'query').map(({ name, value }): [string, string] => [name, value]),
  );
  const headers = filled
    .filter(({ place }) => place === 'header')
    .map(({ name, value }) => [name, value] as const);
  const schemes = route.operation.security.flatMap((way) => Object.keys(way));
  return {
    url: `${location.origin}${path}${query.size === 0 ? '' : `?${query.toString()}`}`,
    headers: {
      ...credentials.headersFor(schemes),
      ...Object.fromEntries(headers),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: body.value }),
  };
};

const curlLine = (method: string, { url, headers, body }: Asked): string =>
  [
    `curl${method === 'GET' ? '' : ` -X ${method}`} ${quoted(url)}`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data ${quoted(inOneLine(body))}`]),
  ].join(' \\\n  ');

const inOneLine = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body));
  } catch {
    return body;
  }
};

/** Single quotes, as every shell of Unix reads them. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const buttons = (line: HTMLElement, onSend: () => void): HTMLElement => {
  const copy = element('button', { type: 'button' }, 'Copy');
  copy.addEventListener('click', () => void navigator.clipboard.writeText(line.textContent));
  const sender = element('button', { type: 'button', class: 'send' }, 'Send');
  sender.addEventListener('click', onSend);
  return element('div', { class: 'buttons' }, copy, sender);
};

const send = async (method: string, { url, headers, body }: Asked, answer: HTMLElement): Promise<void> => {
  answer.hidden = false;
  answer.textContent = '…';
  try {
    const response = await fetch(url, { method, headers, body });
    const etag = response.headers.get('etag');
    const text = await response.text();
    answer.textContent = `${response.status}${etag === null ? '' : `   ETag: ${etag}`}\n${readable(text)}`;
  } catch (error) {
    answer.textContent = `no answer: ${String(error)}`;
  }
};

const readable = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text.slice(0, 20_000);
  }
};
