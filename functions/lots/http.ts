import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetLotRecall } from './get-lot-recall/contract.ts';
import { getLotRecall } from './get-lot-recall/get-lot-recall.ts';
import { GetLotRules } from './get-lot-rules/contract.ts';
import { getLotRules } from './get-lot-rules/get-lot-rules.ts';
import { ListExpiringLots } from './list-expiring-lots/contract.ts';
import { listExpiringLots } from './list-expiring-lots/list-expiring-lots.ts';
import { ListLots } from './list-lots/contract.ts';
import { listLots } from './list-lots/list-lots.ts';
import { PutLotRecall } from './put-lot-recall/contract.ts';
import { putLotRecall } from './put-lot-recall/put-lot-recall.ts';
import { PutLotRules } from './put-lot-rules/contract.ts';
import { putLotRules } from './put-lot-rules/put-lot-rules.ts';

export const handler = httpHandler(
  [
    operation(GetLotRecall, getLotRecall),
    operation(GetLotRules, getLotRules),
    operation(ListExpiringLots, listExpiringLots),
    operation(ListLots, listLots),
    operation(PutLotRecall, putLotRecall),
    operation(PutLotRules, putLotRules),
  ],
  awsRuntime(),
);
