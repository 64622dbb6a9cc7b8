import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { newDomain } from './new-domain.ts';
import { newRoute } from './new-route.ts';

const wish = { operationId: 'addWish', method: 'PUT', path: '/v1/wishes/{sku}' };
const style = { parser: 'typescript', singleQuote: true, printWidth: 110, trailingComma: 'all' } as const;

describe('the files of something new', () => {
  it('lie where a reader looks for the operation', () => {
    const { files } = newRoute('wishes', wish);

    expect([...files.keys()]).toEqual([
      'functions/wishes/add-wish/contract.ts',
      'functions/wishes/add-wish/add-wish.ts',
      'functions/wishes/add-wish/add-wish.test.ts',
    ]);
  });

  it('are formatted as the check wants them', async () => {
    const { files } = newRoute('wishes', wish);
    const written = [...files, ...newDomain('gift-cards').files].filter(([path]) => path.endsWith('.ts'));

    const formatted = await Promise.all(written.map(([, text]) => format(text, style)));

    expect(written.map(([, text]) => text)).toEqual(formatted);
  });

  it('fails on a wish that breaks a convention, and says which', () => {
    expect(() => newRoute('wishes', { ...wish, operationId: 'AddWish' })).toThrow('is not in camelCase');
    expect(() => newRoute('wishes', { ...wish, method: 'put' })).toThrow('none of GET, POST, PUT');
    expect(() => newRoute('wishes', { ...wish, path: '/wishes' })).toThrow('does not begin with /v1/');
    expect(() => newDomain('GiftCards')).toThrow('is not in kebab-case');
  });
});
