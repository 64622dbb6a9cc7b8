import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LocalSecret, SecretGeneration } from '../assembly/model.ts';
import { makeSecretValues } from './secret-values.ts';
import { secretsManager } from './secrets-manager.ts';

const rules: SecretGeneration = {
  length: 40,
  excludeCharacters: 'aA"',
  excludePunctuation: true,
  excludeUppercase: false,
  excludeLowercase: false,
  excludeNumbers: false,
  includeSpace: false,
};
const tokens: LocalSecret = {
  stack: 'shop',
  logicalId: 'Tokens',
  name: 'tokens',
  arn: 'arn:aws:secretsmanager:x:000000000000:secret:tokens-abcdef',
  generate: rules,
};
const provider: LocalSecret = {
  ...tokens,
  name: 'provider',
  arn: `${tokens.arn}2`,
  generate: { ...rules, template: '{"user":"shop"}', key: 'password' },
};

describe('secrets of the assembly', () => {
  it('makes a value by the rules of the template', () => {
    const value = makeSecretValues([tokens]).find(tokens.arn)?.value ?? '';

    expect(value).toMatch(/^[b-zB-Z0-9]{40}$/);
  });

  it('puts a generated value into its template', () => {
    const value = makeSecretValues([provider]).find('provider')?.value ?? '';

    expect(JSON.parse(value)).toEqual({ user: 'shop', password: expect.stringMatching(/^.{40}$/) });
  });

  it('keeps values in a file that only the owner can read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const file = join(folder, 'kept', 'secrets.json');

    const first = makeSecretValues([tokens], file).find('tokens')?.value;
    const second = makeSecretValues([tokens, provider], file).find('tokens')?.value;

    expect(second).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  it('takes a value that somebody sets, under the name that its domain declares, and keeps it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    const file = join(folder, 'secrets.json');
    const declared = { ...provider, logicalId: 'MidtransSecret1A2B3C4D' };
    const values = makeSecretValues([tokens, declared], file);

    values.set('midtrans', '{"serverKey":"x"}');

    expect(values.find(declared.arn)?.value).toBe('{"serverKey":"x"}');
    expect(makeSecretValues([declared], file).find(declared.arn)?.value).toBe('{"serverKey":"x"}');
    expect(() => values.set('paypal', 'x')).toThrow('no domain declares a secret paypal');
    rmSync(folder, { recursive: true });
  });

  it('hands a value over as Secrets Manager does, and says which it does not know', () => {
    const call = secretsManager(makeSecretValues([{ ...tokens, value: 'fixed' }]));

    const known = call('GetSecretValue', { SecretId: tokens.arn });
    const unknown = call('GetSecretValue', { SecretId: 'ghost' });

    expect([known.status, JSON.parse(known.body)]).toEqual([
      200,
      expect.objectContaining({ Name: 'tokens', SecretString: 'fixed' }),
    ]);
    expect([unknown.status, JSON.parse(unknown.body).__type]).toEqual([400, 'ResourceNotFoundException']);
  });
});
