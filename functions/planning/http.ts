import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ApproveSuggestions } from './approve-suggestions/contract.ts';
import { approveSuggestions } from './approve-suggestions/approve-suggestions.ts';
import { GetPlan } from './get-plan/contract.ts';
import { getPlan } from './get-plan/get-plan.ts';
import { GetStockReport } from './get-stock-report/contract.ts';
import { getStockReport } from './get-stock-report/get-stock-report.ts';
import { ListDueCounts } from './list-due-counts/contract.ts';
import { listDueCounts } from './list-due-counts/list-due-counts.ts';
import { ListSuggestions } from './list-suggestions/contract.ts';
import { listSuggestions } from './list-suggestions/list-suggestions.ts';
import { OpenDueCounts } from './open-due-counts/contract.ts';
import { openDueCounts } from './open-due-counts/open-due-counts.ts';
import { PlanSku } from './plan-sku/contract.ts';
import { planSku } from './plan-sku/plan-sku.ts';
import { PutLikeSkus } from './put-like-skus/contract.ts';
import { putLikeSkus } from './put-like-skus/put-like-skus.ts';
import { PutPlanningSettings } from './put-planning-settings/contract.ts';
import { putPlanningSettings } from './put-planning-settings/put-planning-settings.ts';
import { WhatIfPlan } from './what-if-plan/contract.ts';
import { whatIfPlan } from './what-if-plan/what-if-plan.ts';
import { ShowStockReport } from './show-stock-report/contract.ts';
import { showStockReport } from './show-stock-report/show-stock-report.ts';

export const handler = httpHandler(
  [
    operation(ApproveSuggestions, approveSuggestions),
    operation(GetPlan, getPlan),
    operation(GetStockReport, getStockReport),
    operation(ListDueCounts, listDueCounts),
    operation(ListSuggestions, listSuggestions),
    operation(OpenDueCounts, openDueCounts),
    operation(PlanSku, planSku),
    operation(PutLikeSkus, putLikeSkus),
    operation(PutPlanningSettings, putPlanningSettings),
    operation(ShowStockReport, showStockReport),
    operation(WhatIfPlan, whatIfPlan),
  ],
  awsRuntime(),
);
