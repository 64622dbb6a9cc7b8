import { isDeepStrictEqual } from 'node:util';
import type { ProfileContent } from './profile.ts';

const settings = [
  'locale',
  'timeZone',
  'preferredMedium',
  'preferredChannel',
  'preferredStore',
  'guardian',
  'consents',
  'groups',
  'tags',
  'proofs',
] as const;
const personal = ['name', 'email', 'phone', 'birthday', 'birthYear', 'addresses'] as const;

/** Names of the fields that differ; never their content, which is personal. */
export const changedFields = (before: ProfileContent, after: ProfileContent): readonly string[] => [
  ...personal.filter((name) => !isDeepStrictEqual(before.personal[name], after.personal[name])),
  ...settings.filter((name) => !isDeepStrictEqual(before[name], after[name])),
];
