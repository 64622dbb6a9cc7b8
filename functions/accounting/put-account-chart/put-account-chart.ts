import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { accountingErrors } from '../errors.ts';
import { wholeChart, type AccountChart } from '../model/chart.ts';
import { chartKey, loadStoredChart } from '../store/chart.ts';
import { showChart } from '../view/show-chart.ts';
import type { PutAccountChart } from './contract.ts';

export const putAccountChart: UseCase<typeof PutAccountChart, Runtime> = async (request, { db }) => {
  refuseTakenCodes(request.body);
  const current = await loadStoredChart(db);
  const wanted: Omit<AccountChart, keyof Versioned> = request.body;
  const { status, aggregate } = await saveUpsert(db, { key: chartKey, current }, wanted, request);
  return { status, body: showChart(aggregate), version: aggregate.version };
};

/** Two accounts under one code could not be told apart in the books. */
const refuseTakenCodes = (body: RequestOf<typeof PutAccountChart>['body']): void => {
  const codes = wholeChart({ ...body, version: 0 }).map(({ code }) => code);
  const taken = codes.find((code, at) => codes.indexOf(code) < at);
  if (taken === undefined) return;
  const at = body.accounts.findLastIndex(({ code }) => code === taken);
  const detail = `${taken} is the code of two accounts`;
  throw problem(accountingErrors.ACCOUNT_CODE_TAKEN, {
    detail,
    errors: [{ pointer: `/body/accounts/${at}/code`, code: 'ACCOUNT_CODE_TAKEN', detail }],
  });
};
