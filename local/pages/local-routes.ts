import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedEvent } from '../bus/event-log.ts';
import { gatewayAnswer } from '../gateway/answer.ts';
import type { Answer } from '../gateway/answer.ts';
import { readBody } from '../gateway/read-body.ts';
import { record } from '../permissions/analysis/access.ts';
import { UnknownUser } from '../identity/identity.ts';
import type { Identity } from '../identity/identity.ts';
import type { IssuerRequest } from '../identity/issuer-routes.ts';
import { eventsPage } from './events-page.ts';
import { refusalOfStranger } from './own-machine.ts';
import type { SecretValues } from '../secrets/secret-values.ts';
import { messagesPage } from './messages-page.ts';
import type { LocalMessage } from './messages-source.ts';
import { usersPage } from './users-page.ts';

/** Everything the `/_local` routes show or move. */
export interface LocalRoutesOptions {
  readonly baseUrl: string;
  readonly identity: Identity;
  readonly issuer: (request: IssuerRequest) => Promise<Answer>;
  readonly messages: () => Promise<readonly LocalMessage[]>;
  readonly events: (query: EventsQuery) => readonly LoggedEvent[];
  readonly clock: ClockControl;
  /** What `aws secretsmanager put-secret-value` is in an account. */
  readonly secrets: Pick<SecretValues, 'set'>;
  /** Routes of other parts, by `METHOD /_local/name`; they answer with a value that becomes JSON. */
  readonly more: Readonly<Record<string, (body: unknown) => unknown>>;
}

export interface EventsQuery {
  readonly after?: number;
  readonly source?: string;
  readonly detailType?: string;
  readonly limit?: number;
}

export interface ClockControl {
  now(): number;
  readonly offsetMs: number;
  timers(): readonly { readonly id: string; readonly dueAt: number }[];
  /** Throws a TypeError on a duration that is none. */
  advance(duration: string, options?: { most?: number }): Promise<object>;
}

interface LocalRequest {
  readonly message: IncomingMessage;
  readonly query: URLSearchParams;
  readonly wantsPage: boolean;
}

type Route = (request: LocalRequest) => Answer | Promise<Answer>;

/** Answers a request whose path begins with `/_local/`. These routes exist on the runner only. */
export const localRoutes = (
  options: LocalRoutesOptions,
): ((message: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const routes: Readonly<Record<string, Route>> = { ...ownRoutes(options), ...moreRoutes(options) };
  return async (message, response) => {
    const url = new URL(message.url ?? '/', options.baseUrl);
    const found = await answer(url, message).catch(problemOf);
    response.writeHead(found.status, { 'cache-control': 'no-store', ...found.headers });
    response.end(found.body);
  };

  async function answer(url: URL, message: IncomingMessage): Promise<Answer> {
    const refusal = refusalOfStranger(message.headers);
    if (refusal !== undefined) return gatewayAnswer(403, refusal);
    if (url.pathname.startsWith('/_local/issuer/')) return options.issuer(await issuerRequest(url, message));
    const isUnsupported = url.pathname.startsWith('/_local/unsupported');
    if (isUnsupported) return gatewayAnswer(501, 'the local runner does not run this AWS service');
    const route = routes[`${message.method} ${url.pathname}`];
    if (route === undefined) return gatewayAnswer(404, `there is no ${message.method} ${url.pathname}`);
    const wantsPage = (message.headers.accept ?? '').includes('text/html');
    return route({ message, query: url.searchParams, wantsPage });
  }
};

const ownRoutes = ({
  baseUrl,
  identity,
  messages,
  events,
  clock,
  secrets,
}: LocalRoutesOptions): Readonly<Record<string, Route>> => {
  const clockNow = () => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs });
  const due = () =>
    clock
      .timers()
      .map(({ id, dueAt }) => ({ id, dueAt: new Date(dueAt).toISOString() }))
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  return {
    'GET /_local/users': ({ wantsPage }) =>
      wantsPage
        ? html(usersPage(identity.users, baseUrl))
        : json(200, { data: identity.users.map(({ name, kind, about }) => ({ user: name, kind, about })) }),
    'POST /_local/tokens': async ({ message }) =>
      json(200, { token: await identity.token(textField(await bodyOf(message), 'user')) }),
    'GET /_local/clock': () => json(200, { ...clockNow(), due: due() }),
    'POST /_local/clock': async ({ message }) => {
      const body = await bodyOf(message);
      const most = numberField(body, 'repeats');
      const moved = await clock.advance(textField(body, 'advance'), most === undefined ? {} : { most });
      return json(200, { ...clockNow(), ...moved });
    },
    'POST /_local/secrets': async ({ message }) => {
      const body = await bodyOf(message);
      secrets.set(textField(body, 'name'), textField(body, 'value'));
      return json(200, {});
    },
    'GET /_local/messages': async ({ wantsPage }) => {
      const sent = await messages();
      return wantsPage ? html(messagesPage(sent)) : json(200, { data: sent });
    },
    'GET /_local/events': ({ wantsPage, query }) =>
      wantsPage ? html(eventsPage(events({ limit: 300 }))) : json(200, { data: events(eventsQuery(query)) }),
  };
};

const moreRoutes = ({ more }: LocalRoutesOptions): Readonly<Record<string, Route>> =>
  Object.fromEntries(
    Object.entries(more).map(([key, act]) => [
      key,
      async ({ message }: LocalRequest) =>
        json(200, (await act(message.method === 'GET' ? undefined : await bodyOf(message))) ?? {}),
    ]),
  );

const eventsQuery = (query: URLSearchParams): EventsQuery => {
  const [source, detailType] = [query.get('source'), query.get('detailType')];
  return {
    after: Number(query.get('after') ?? 0),
    limit: Number(query.get('limit') ?? 1000),
    ...(source === null ? {} : { source }),
    ...(detailType === null ? {} : { detailType }),
  };
};

const issuerRequest = async (url: URL, message: IncomingMessage): Promise<IssuerRequest> => {
  const [poolId = '', ...rest] = url.pathname.slice('/_local/issuer/'.length).split('/');
  const body = message.method === 'POST' ? await textOf(message) : '';
  return {
    method: message.method ?? 'GET',
    poolId,
    path: rest.join('/'),
    authorization: message.headers.authorization,
    body,
  };
};

const textOf = async (message: IncomingMessage): Promise<string> => {
  const body = await readBody(message);
  if (body === 'too long') throw new TypeError('the body is too long');
  return body.toString('utf8');
};

const bodyOf = async (message: IncomingMessage): Promise<unknown> => {
  const text = await textOf(message);
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new TypeError('the body is not JSON');
  }
};

const textField = (body: unknown, name: string): string => {
  const value = record(body)[name];
  if (typeof value !== 'string') throw new TypeError(`the body requires the text "${name}"`);
  return value;
};

const numberField = (body: unknown, name: string): number | undefined => {
  const value = record(body)[name];
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new TypeError(`"${name}" in the body must be a whole number of at least 1`);
  return value;
};

/** What a caller did wrong is said to them; anything else goes to the front door, which logs it. */
const problemOf = (error: unknown): Answer => {
  if (error instanceof UnknownUser) return gatewayAnswer(404, error.message);
  if (error instanceof TypeError || error instanceof RangeError) return gatewayAnswer(400, error.message);
  throw error;
};

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  cookies: [],
  body: JSON.stringify(body),
});

const html = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  cookies: [],
  body,
});
