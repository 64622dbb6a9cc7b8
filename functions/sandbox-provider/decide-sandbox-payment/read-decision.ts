import * as z from 'zod/mini';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import { parsePart } from '#shared/http/parse.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { SandboxDecision } from '../model/payment.ts';
import { decision } from '../schemas.ts';

/** True for what a browser's form sends. */
export const isForm = (headers: Readonly<Record<string, string | undefined>>): boolean =>
  /^application\/x-www-form-urlencoded\b/i.test(headers['content-type'] ?? '');

/** The decision in a form or in JSON. */
export const readDecision = (
  rawBody: string,
  headers: Readonly<Record<string, string | undefined>>,
): SandboxDecision => {
  const given = isForm(headers) ? fieldsOf(rawBody) : jsonOf(rawBody);
  const { problems } = parsePart('body', decision, given);
  if (problems.length > 0) throw invalidRequest(problems);
  return z.parse(decision, given);
};

/** An empty field was left alone; a checkbox is only sent when it is ticked. */
const fieldsOf = (form: string): Record<string, unknown> =>
  Object.fromEntries(
    [...new URLSearchParams(form)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, fieldValue(name, value)]),
  );

const fieldValue = (name: string, value: string): unknown => {
  if (name === 'wrongAmount') return value === 'on' || value === 'true';
  return name === 'outcome' ? value : Number(value);
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch (cause) {
    throw problem(commonErrors.INVALID_JSON, { detail: 'the body cannot be parsed as JSON', cause });
  }
};
