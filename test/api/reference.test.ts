import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';

const pageAt = async (path: string) => {
  const response = await shop.fetch(path);
  return { response, html: await response.text() };
};

const jsonAt = async (path: string) => (await (await shop.fetch(path)).json()) as Record<string, unknown>;

describe('the reference', () => {
  it.each(['/docs', '/docs/errors'])(
    'at %s works offline: it loads nothing from anywhere else',
    async (path) => {
      const { response, html } = await pageAt(path);

      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      // One page explains every error; it grows by some 250 characters with each.
      expect(html.length).toBeLessThan(170_000);
    },
  );

  it('explains every code where its problem documents point', async () => {
    const refusal = await refusalOf(shop.guest.getChannel({ code: 'nowhere' }));
    const [page = '', anchor = ''] = String(refusal.document['type']).split('#');
    const { html } = await pageAt(page);

    const codes = [commonErrors, ...domains.map(({ errors }) => errors)].flatMap((errors) =>
      Object.keys(errors),
    );
    expect(html).toContain(`<tr id="${anchor}">`);
    expect(codes.filter((code) => !html.includes(`id="${code}"`))).toEqual([]);
  });

  it('tells tools every operation, every event and every message to others', async () => {
    const openApi = await jsonAt('/openapi.json');
    const asyncApi = await jsonAt('/asyncapi.json');

    const operations = Object.values(
      openApi['paths'] as Record<string, Record<string, { operationId: string }>>,
    )
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    const { messages } = asyncApi['components'] as { messages: object };
    expect(operations.sort()).toEqual(
      domains
        .flatMap(({ http }) => http?.routes ?? [])
        .map(({ operationId }) => operationId)
        .sort(),
    );
    expect(Object.keys(openApi['webhooks'] as object)).toEqual(
      domains.flatMap(({ posts = [] }) => posts.map(({ type }) => type)),
    );
    expect(Object.keys(messages).sort()).toEqual(
      domains
        .flatMap(({ publishes }) => publishes)
        .map(({ type }) => type)
        .sort(),
    );
  });

  it('is not sent again to a browser that holds this very version', async () => {
    const first = await shop.fetch('/openapi.json');
    const etag = first.headers.get('etag') ?? '';

    const second = await shop.fetch('/openapi.json', { headers: { 'if-none-match': etag } });

    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('says that the shop is open', async () => {
    expect(await shop.guest.getHealth()).toMatchObject({ status: 200, body: { status: 'ok' } });
  });
});
