import type * as z from 'zod/mini';
import { hasScope } from '#shared/actors/actor.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { RouteContract, Schema } from '#shared/contracts/route.ts';
import { parsePart } from '#shared/http/parse.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { PutCategory } from '../../catalog/put-category/contract.ts';
import { PutProduct } from '../../catalog/put-product/contract.ts';
import { putCategory, putProduct } from '../../catalog/operations.ts';
import { PutChannel } from '../../channels/put-channel/contract.ts';
import { PutLocation } from '../../channels/put-location/contract.ts';
import { GetChannel } from '../../channels/get-channel/contract.ts';
import { GetLocation } from '../../channels/get-location/contract.ts';
import { getChannel, getLocation, putChannel, putLocation } from '../../channels/operations.ts';
import { GetCustomer } from '../../customers/get-customer/contract.ts';
import { PutCustomer } from '../../customers/put-customer/contract.ts';
import { findByIdentity, getCustomer, putCustomer } from '../../customers/operations.ts';
import { putPastOrder } from '../../past-orders/operations.ts';
import { PutPastOrder } from '../../past-orders/put-past-order/contract.ts';
import { SetStock } from '../../inventory/set-stock/contract.ts';
import { setStock } from '../../inventory/operations.ts';
import { DeletePrice } from '../../pricing/delete-price/contract.ts';
import { PutCost } from '../../pricing/put-cost/contract.ts';
import { PutPrice } from '../../pricing/put-price/contract.ts';
import { deletePrice, putCost, putPrice } from '../../pricing/operations.ts';

/** Who imports: every operation is run with their rights, and written down as theirs. */
export interface ImportCaller {
  readonly actor: Actor;
  readonly correlationId: string;
}

interface Conditions {
  readonly ifMatch?: number | undefined;
}

type InputOf<S> = [Exclude<S, undefined>] extends [never] ? undefined : z.input<Extract<S, Schema>>;

type ShopOperation<Contract extends RouteContract> = (
  params: InputOf<Contract['params']>,
  body: InputOf<Contract['body']>,
  conditions?: Conditions,
) => Promise<AnswerOf<Contract>>;

/** The operations of the API that an import runs, with the same checks as a request: scope, schema and rules. */
export const shopFor = (caller: ImportCaller, runtime: Runtime) => {
  const operation = operationsOf(caller, runtime);
  return {
    putProduct: operation(PutProduct, putProduct),
    putCategory: operation(PutCategory, putCategory),
    putPrice: operation(PutPrice, putPrice),
    deletePrice: operation(DeletePrice, deletePrice),
    putCost: operation(PutCost, putCost),
    setStock: operation(SetStock, setStock),
    getChannel: operation(GetChannel, getChannel),
    getLocation: operation(GetLocation, getLocation),
    putChannel: operation(PutChannel, putChannel),
    putLocation: operation(PutLocation, putLocation),
    putCustomer: operation(PutCustomer, putCustomer),
    getCustomer: operation(GetCustomer, getCustomer),
    putPastOrder: operation(PutPastOrder, putPastOrder),
    /** The customer whom an address finds. */
    findCustomer: (type: 'email' | 'phone', address: string) => findByIdentity(runtime, type, address),
  };
};

export type ImportShop = ReturnType<typeof shopFor>;

const operationsOf =
  ({ actor, correlationId }: ImportCaller, runtime: Runtime) =>
  <Contract extends RouteContract>(
    contract: Contract,
    run: UseCase<Contract, Runtime>,
  ): ShopOperation<Contract> => {
    const origin = { requestId: correlationId, correlationId, sourceIp: '', userAgent: 'import' };
    return async (params, body, { ifMatch } = {}) => {
      refuseWithoutScope(contract, actor);
      const parsed = parsePart('body', contract.body, body);
      const found = parsePart('params', contract.params, params);
      const wrong = [...found.problems, ...parsed.problems];
      if (wrong.length > 0) throw invalidRequest(wrong);
      const request = { params: found.value, body: parsed.value, query: undefined, ifMatch };
      // The parts were parsed by this very contract, which the compiler cannot follow.
      return run(
        { ...request, actor, origin, rawBody: '', headers: {} } as unknown as RequestOf<Contract>,
        runtime,
      );
    };
  };

const refuseWithoutScope = ({ access, summary }: RouteContract, actor: Actor): void => {
  if (access.kind !== 'staff' || hasScope(actor, access.scope)) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: `this needs the scope ${access.scope} (${summary}), which the creator of the import does not have`,
  });
};
