import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetAvailability } from './get-availability/contract.ts';
import { getAvailability } from './get-availability/get-availability.ts';
import { GetStock } from './get-stock/contract.ts';
import { getStock } from './get-stock/get-stock.ts';
import { GetChannelRules } from './get-channel-rules/contract.ts';
import { getChannelRules } from './get-channel-rules/get-channel-rules.ts';
import { ListMovements } from './list-movements/contract.ts';
import { listMovements } from './list-movements/list-movements.ts';
import { ListStock } from './list-stock/contract.ts';
import { listStock } from './list-stock/list-stock.ts';
import { ListStockChanges } from './list-stock-changes/contract.ts';
import { listStockChanges } from './list-stock-changes/list-stock-changes.ts';
import { PreviewChannelRules } from './preview-channel-rules/contract.ts';
import { previewChannelRules } from './preview-channel-rules/preview-channel-rules.ts';
import { SetChannelRules } from './set-channel-rules/contract.ts';
import { setChannelRules } from './set-channel-rules/set-channel-rules.ts';
import { SetShards } from './set-shards/contract.ts';
import { setShards } from './set-shards/set-shards.ts';
import { SetStock } from './set-stock/contract.ts';
import { setStock } from './set-stock/set-stock.ts';

export const handler = httpHandler(
  [
    operation(GetAvailability, getAvailability),
    operation(SetStock, setStock),
    operation(GetStock, getStock),
    operation(ListStock, listStock),
    operation(ListMovements, listMovements),
    operation(ListStockChanges, listStockChanges),
    operation(GetChannelRules, getChannelRules),
    operation(PreviewChannelRules, previewChannelRules),
    operation(SetChannelRules, setChannelRules),
    operation(SetShards, setShards),
  ],
  awsRuntime(),
);
