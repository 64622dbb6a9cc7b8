import { isDeepStrictEqual } from 'node:util';
import { mergedFields, mergedSettings } from './merge-record.ts';
import type { ProfileContent } from './profile.ts';

const settings = [...mergedSettings, 'consents', 'groups', 'tags', 'proofs'] as const;
const personal = [...mergedFields, 'addresses'] as const;

/** Names of the fields that differ; never their content, which is personal. */
export const changedFields = (before: ProfileContent, after: ProfileContent): readonly string[] => [
  ...personal.filter((name) => !isDeepStrictEqual(before.personal[name], after.personal[name])),
  ...settings.filter((name) => !isDeepStrictEqual(before[name], after[name])),
];
