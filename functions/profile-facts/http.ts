import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { DeleteMyFact } from './delete-my-fact/contract.ts';
import { deleteMyFact } from './delete-my-fact/delete-my-fact.ts';
import { ListCustomerFacts } from './list-customer-facts/contract.ts';
import { listCustomerFacts } from './list-customer-facts/list-customer-facts.ts';
import { ListFactKinds } from './list-fact-kinds/contract.ts';
import { listFactKinds } from './list-fact-kinds/list-fact-kinds.ts';
import { ListMyFacts } from './list-my-facts/contract.ts';
import { listMyFacts } from './list-my-facts/list-my-facts.ts';
import { PutCustomerFact } from './put-customer-fact/contract.ts';
import { putCustomerFact } from './put-customer-fact/put-customer-fact.ts';
import { PutFactKind } from './put-fact-kind/contract.ts';
import { putFactKind } from './put-fact-kind/put-fact-kind.ts';
import { PutMyFact } from './put-my-fact/contract.ts';
import { putMyFact } from './put-my-fact/put-my-fact.ts';

export const handler = httpHandler(
  [
    operation(DeleteMyFact, deleteMyFact),
    operation(ListCustomerFacts, listCustomerFacts),
    operation(ListFactKinds, listFactKinds),
    operation(ListMyFacts, listMyFacts),
    operation(PutCustomerFact, putCustomerFact),
    operation(PutFactKind, putFactKind),
    operation(PutMyFact, putMyFact),
  ],
  awsRuntime(),
);
