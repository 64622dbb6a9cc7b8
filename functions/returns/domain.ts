import { defineDomain } from '#shared/contracts/domain.ts';
import { ApproveReturn } from './approve-return/contract.ts';
import { CancelReturn } from './cancel-return/contract.ts';
import { returnsErrors } from './errors.ts';
import {
  ReturnApproved,
  ReturnCancelled,
  ReturnExpired,
  ReturnReceived,
  ReturnRefused,
  ReturnRequested,
} from './events.ts';
import { GetReturnPolicy } from './get-return-policy/contract.ts';
import { GetReturn } from './get-return/contract.ts';
import { ListReturnReasons } from './list-return-reasons/contract.ts';
import { ListReturnsOfOrder } from './list-returns-of-order/contract.ts';
import { ListReturns } from './list-returns/contract.ts';
import { PreviewReturn } from './preview-return/contract.ts';
import { PutReturnPolicy } from './put-return-policy/contract.ts';
import { ReceiveReturn } from './receive-return/contract.ts';
import { RefuseReturn } from './refuse-return/contract.ts';
import { RequestReturn } from './request-return/contract.ts';
import { returnsItems } from './table.ts';

export const returns = defineDomain({
  name: 'returns',
  purpose: 'TODO: what it is for, in one sentence.',
  items: [returnsItems],
  errors: returnsErrors,
  publishes: [ReturnApproved, ReturnCancelled, ReturnExpired, ReturnReceived, ReturnRefused, ReturnRequested],
  http: {
    routes: [
      ApproveReturn,
      CancelReturn,
      GetReturn,
      GetReturnPolicy,
      ListReturnReasons,
      ListReturns,
      ListReturnsOfOrder,
      PreviewReturn,
      PutReturnPolicy,
      ReceiveReturn,
      RefuseReturn,
      RequestReturn,
    ],
    errorImpact: 'TODO: whom it hurts',
    reach: { tables: [] },
  },
  events: {
    schedules: [
      { name: 'sweep-overdue-returns', every: 'rate(15 minutes)', errorImpact: 'TODO: whom it hurts' },
    ],
    reach: {},
  },
});
