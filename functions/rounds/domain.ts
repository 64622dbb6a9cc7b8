import { directoryGrants } from '../channels/public.ts';
import { reportParcelGrants } from '../fulfilment/public.ts';
import { readContactGrants } from '../orders/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { roundsErrors } from './errors.ts';
import { RoundCompleted, RoundPlanned } from './events.ts';
import { GetRound } from './get-round/contract.ts';
import { ListRounds } from './list-rounds/contract.ts';
import { PlanRounds } from './plan-rounds/contract.ts';
import { ReportStop } from './report-stop/contract.ts';
import { ShowRound } from './show-round/contract.ts';
import { readRoundGrants, saveRoundGrants } from './store/rounds.ts';
import { roundsItems } from './table.ts';

export const rounds = defineDomain({
  name: 'rounds',
  purpose: 'Rounds of own couriers: stops in order, and proof of delivery.',
  items: [roundsItems],
  errors: roundsErrors,
  publishes: [RoundPlanned, RoundCompleted],
  http: {
    routes: [PlanRounds, ListRounds, GetRound, ShowRound, ReportStop],
    errorImpact: 'own couriers cannot be sent, and cannot report deliveries; carriers are not affected',
    // Three hundred stops take two seconds of CPU.
    memoryMb: 1024,
    timeoutSeconds: 25,
    reach: {
      tables: [
        ...readRoundGrants,
        ...saveRoundGrants,
        ...readContactGrants,
        ...directoryGrants,
        ...reportParcelGrants,
      ],
      secrets: ['tokens'],
      apiUrl: true,
    },
  },
});
