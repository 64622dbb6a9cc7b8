import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetRound } from './get-round/contract.ts';
import { getRound } from './get-round/get-round.ts';
import { ListRounds } from './list-rounds/contract.ts';
import { listRounds } from './list-rounds/list-rounds.ts';
import { PlanRounds } from './plan-rounds/contract.ts';
import { planRounds } from './plan-rounds/plan-rounds.ts';
import { ReportStop } from './report-stop/contract.ts';
import { reportStop } from './report-stop/report-stop.ts';
import { ShowRound } from './show-round/contract.ts';
import { showRound } from './show-round/show-round.ts';

export const handler = httpHandler(
  [
    operation(PlanRounds, planRounds),
    operation(ListRounds, listRounds),
    operation(GetRound, getRound),
    operation(ShowRound, showRound),
    operation(ReportStop, reportStop),
  ],
  { ...awsRuntime(), apiUrl: process.env['API_URL'] ?? '' },
);
