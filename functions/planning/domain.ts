import { offerGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { StockDepleted, StockReplenished } from '../inventory/events.ts';
import {
  expectStockGrants,
  incomingGrants,
  stockedPlacesGrants,
  stockReadGrants,
} from '../inventory/public.ts';
import { OrderPaid } from '../orders/events.ts';
import { readCostGrants, readSuppliersGrants, savePurchaseOrderGrants } from '../purchasing/public.ts';
import {
  openStockTakeGrants,
  readCountDaysGrants,
  readTransferGrants,
  saveCountDaysGrants,
  saveTransferGrants,
} from '../stock-work/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { ListDueCounts } from './list-due-counts/contract.ts';
import { OpenDueCounts } from './open-due-counts/contract.ts';
import { ShowStockReport } from './show-stock-report/contract.ts';
import { may } from '#shared/contracts/grant.ts';
import { ApproveSuggestions } from './approve-suggestions/contract.ts';
import { GetPlan } from './get-plan/contract.ts';
import { GetStockReport } from './get-stock-report/contract.ts';
import { ListSuggestions } from './list-suggestions/contract.ts';
import { PlanSku } from './plan-sku/contract.ts';
import { PutLikeSkus } from './put-like-skus/contract.ts';
import { PutPlanningSettings } from './put-planning-settings/contract.ts';
import { WhatIfPlan } from './what-if-plan/contract.ts';
import { planningErrors } from './errors.ts';
import { ForecastUpdated, ReorderSuggested } from './events.ts';
import { addDemandGrants, planDemandGrants } from './store/demand.ts';
import { readLikeSkusGrants, saveLikeSkusGrants } from './store/like-skus.ts';
import { planWalkGrants, readPlansGrants, savePlansGrants, saveSettingsGrants } from './store/plans.ts';
import { planningItems } from './table.ts';

const planGrants = [
  ...directoryGrants,
  ...stockReadGrants,
  ...stockedPlacesGrants,
  ...incomingGrants,
  ...readSuppliersGrants,
  ...readCostGrants,
  ...readTransferGrants,
  ...planDemandGrants,
  ...readLikeSkusGrants,
  ...offerGrants,
  ...readPlansGrants,
  ...savePlansGrants,
];

export const planning = defineDomain({
  name: 'planning',
  purpose: 'Demand, forecasts, reorder points, and what to buy or move next.',
  items: [planningItems],
  errors: planningErrors,
  publishes: [ForecastUpdated, ReorderSuggested],
  http: {
    routes: [
      ApproveSuggestions,
      GetPlan,
      GetStockReport,
      ListDueCounts,
      ListSuggestions,
      OpenDueCounts,
      PlanSku,
      PutLikeSkus,
      PutPlanningSettings,
      ShowStockReport,
      WhatIfPlan,
    ],
    errorImpact: 'buyers see no plans and cannot approve suggestions; orders can be written by hand',
    reach: {
      tables: [
        ...planGrants,
        ...saveSettingsGrants,
        ...saveLikeSkusGrants,
        ...expectStockGrants,
        ...savePurchaseOrderGrants,
        ...saveTransferGrants,
        ...readCountDaysGrants,
        ...saveCountDaysGrants,
        ...openStockTakeGrants,
      ],
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'weeks of promotions count as ordinary weeks',
      },
      {
        name: 'on-stock-depleted',
        event: StockDepleted,
        errorImpact: 'days without stock count as days without demand',
      },
      {
        name: 'on-stock-replenished',
        event: StockReplenished,
        batch: { size: 100, windowSeconds: 1 },
        errorImpact: 'days with stock count as days without',
      },
    ],
    schedules: [
      {
        name: 'plan-locations',
        // From 03:00 to 05:50 in Jakarta.
        every: 'cron(5/10 20-22 * * ? *)',
        errorImpact: 'suggestions are those of the night before',
      },
      {
        name: 'open-nightly-counts',
        // Every ten minutes from 06:05 to 06:55 in Jakarta, after the plans of the night.
        every: 'cron(5/10 23 * * ? *)',
        errorImpact: 'cycle counts have to be opened by hand',
      },
    ],
    reach: {
      tables: [
        ...planGrants,
        ...addDemandGrants,
        ...planWalkGrants,
        ...readCountDaysGrants,
        ...saveCountDaysGrants,
        ...openStockTakeGrants,
        may(planningItems.items.applied, 'PutItem'),
      ],
    },
  },
});
