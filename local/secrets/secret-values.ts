import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LocalSecret, SecretGeneration } from '../assembly/model.ts';

/** The values of the assembly's secrets, by ARN and by name. */
export interface SecretValues {
  find(arnOrName: string): { readonly secret: LocalSecret; readonly value: string } | undefined;
  /** Replaces the value of the secret that a domain declares under this name. Throws a TypeError for a name of none. */
  set(name: string, value: string): void;
}

/**
 * Makes every secret's value once. With `file` the values are kept there (readable by the owner only), so that what was
 * signed with them stays valid over restarts.
 */
export const makeSecretValues = (secrets: readonly LocalSecret[], file?: string): SecretValues => {
  const kept = file === undefined ? {} : readKept(file);
  const values: Record<string, string> = Object.fromEntries(
    secrets.map((secret) => [secret.arn, kept[secret.arn] ?? newValue(secret)]),
  );
  const save = (): void => {
    if (file !== undefined) keep(file, { ...kept, ...values });
  };
  save();
  return {
    set: (name, value) => {
      const declared = `${name}secret`.toLowerCase();
      const found = secrets.find(({ logicalId }) => logicalId.slice(0, -8).toLowerCase() === declared);
      if (found === undefined) throw new TypeError(`no domain declares a secret ${name}`);
      values[found.arn] = value;
      save();
    },
    find: (arnOrName) => {
      const secret = secrets.find(
        ({ arn, name }) => arn === arnOrName || name === arnOrName || arn.slice(0, -7) === arnOrName,
      );
      return secret && { secret, value: values[secret.arn] ?? '' };
    },
  };
};

const newValue = ({ value, generate }: LocalSecret): string => {
  if (value !== undefined) return value;
  if (generate === undefined) return '';
  const text = randomText(generate);
  if (generate.template === undefined || generate.key === undefined) return text;
  const template: unknown = JSON.parse(generate.template);
  return JSON.stringify({ ...(typeof template === 'object' ? template : {}), [generate.key]: text });
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-secretsmanager-secret-generatesecretstring.html */
const randomText = (options: SecretGeneration): string => {
  const alphabet = [
    options.excludeLowercase ? '' : 'abcdefghijklmnopqrstuvwxyz',
    options.excludeUppercase ? '' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    options.excludeNumbers ? '' : '0123456789',
    options.excludePunctuation ? '' : '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
    options.includeSpace ? ' ' : '',
  ].join('');
  const allowed = [...alphabet].filter((character) => !options.excludeCharacters.includes(character));
  return Array.from({ length: options.length }, () => allowed[randomInt(allowed.length)]).join('');
};

const readKept = (file: string): Readonly<Record<string, string>> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>) : {};

const keep = (file: string, values: Readonly<Record<string, string>>): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(values, null, 2), { mode: 0o600 });
};
