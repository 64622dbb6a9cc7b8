import { defineDomain } from '#shared/contracts/domain.ts';
import { categoryGrants, productGrants } from '../catalog/public.ts';
import { directoryGrants } from '../channels/public.ts';
import { giveWithinLimitsGrants } from '../credit/public.ts';
import { planEditGrants } from '../editing/public.ts';
import { ReturnParcelReported } from '../fulfilment/events.ts';
import { carrierNames, returnParcelGrants } from '../fulfilment/public.ts';
import { stockWriteGrants } from '../inventory/public.ts';
import { moveLotsGrants } from '../lots/public.ts';
import { moveLineQuantitiesGrants, readOrderGrants, readOrderRecordGrants } from '../orders/public.ts';
import { readPaymentsGrants, refundGrants, refundToGiftCardGrants } from '../payments/public.ts';
import { refundAtScanGrants } from './labels/refund-at-scan.ts';
import { putPolicyGrants, readPolicyGrants } from './store/policies.ts';
import { reviewGrants } from './requests/terms-for-customer.ts';
import { countReturnedGrants } from './store/customer-returns.ts';
import { countReasonsGrants, readReasonsGrants } from './store/reasons.ts';
import { readReportedGrants, reportReturnGrants } from './store/reported-returns.ts';
import { changeReturnsGrants, returnsByStatusGrants } from './store/returns.ts';
import { AppealReturn } from './appeal-return/contract.ts';
import { ApproveReturn } from './approve-return/contract.ts';
import { CancelReturn } from './cancel-return/contract.ts';
import { returnsErrors } from './errors.ts';
import {
  ExchangeCreated,
  ExchangeSettled,
  ReturnAppealed,
  ReturnApproved,
  ReturnCancelled,
  ReturnExpired,
  ReturnInTransit,
  ReturnLabelled,
  ReturnLost,
  ReturnReceived,
  ReturnRefused,
  ReturnRequested,
} from './events.ts';
import { GetReturnPolicy } from './get-return-policy/contract.ts';
import { GetReturn } from './get-return/contract.ts';
import { GetReturnReport } from './get-return-report/contract.ts';
import { LabelReturn } from './label-return/contract.ts';
import { ListReturnReasons } from './list-return-reasons/contract.ts';
import { ListReturnsOfOrder } from './list-returns-of-order/contract.ts';
import { ListReturns } from './list-returns/contract.ts';
import { LookUpGiftReceipt } from './look-up-gift-receipt/contract.ts';
import { RequestGiftReturn } from './request-gift-return/contract.ts';
import { MakeGiftReceipt } from './make-gift-receipt/contract.ts';
import { PreviewReturn } from './preview-return/contract.ts';
import { PutReturnPolicy } from './put-return-policy/contract.ts';
import { ReceiveReturn } from './receive-return/contract.ts';
import { RefuseReturn } from './refuse-return/contract.ts';
import { RequestReturn } from './request-return/contract.ts';
import { returnRecordsGrants } from './store/personal-records.ts';
import { returnsItems } from './table.ts';

/** A return moves the goods of its order, stock where they came in, and the money, together. */
const settleGrants = [
  ...moveLineQuantitiesGrants,
  ...stockWriteGrants,
  ...moveLotsGrants,
  ...refundToGiftCardGrants,
  ...giveWithinLimitsGrants,
];

export const returns = defineDomain({
  name: 'returns',
  purpose: 'Returns: policies, requests, inspection and refunds.',
  items: [returnsItems],
  personalData: {
    items: [returnsItems.items.return, returnsItems.items.returnedByCustomer],
    reach: returnRecordsGrants,
  },
  errors: returnsErrors,
  publishes: [
    ExchangeCreated,
    ExchangeSettled,
    ReturnAppealed,
    ReturnApproved,
    ReturnCancelled,
    ReturnExpired,
    ReturnInTransit,
    ReturnLabelled,
    ReturnLost,
    ReturnReceived,
    ReturnRefused,
    ReturnRequested,
  ],
  http: {
    routes: [
      AppealReturn,
      ApproveReturn,
      CancelReturn,
      GetReturn,
      GetReturnPolicy,
      GetReturnReport,
      LabelReturn,
      ListReturnReasons,
      ListReturns,
      ListReturnsOfOrder,
      LookUpGiftReceipt,
      MakeGiftReceipt,
      PreviewReturn,
      PutReturnPolicy,
      ReceiveReturn,
      RefuseReturn,
      RequestGiftReturn,
      RequestReturn,
    ],
    errorImpact: 'customers cannot return goods, and stores cannot take them back',
    timeoutSeconds: 15,
    reach: {
      tables: [
        ...readOrderGrants,
        ...readPaymentsGrants,
        ...directoryGrants,
        ...productGrants,
        ...categoryGrants,
        ...putPolicyGrants,
        ...changeReturnsGrants,
        ...returnsByStatusGrants,
        ...readReasonsGrants,
        ...readReportedGrants,
        ...reviewGrants,
        ...settleGrants,
        ...planEditGrants,
        ...readOrderRecordGrants,
        ...returnParcelGrants,
      ],
      secrets: ['tokens', 'identities', ...carrierNames],
      apiUrl: true,
    },
  },
  events: {
    schedules: [
      {
        name: 'sweep-overdue-returns',
        every: 'rate(15 minutes)',
        errorImpact: 'approved returns whose goods do not arrive stay open and block their units',
      },
    ],
    subscriptions: [
      {
        name: 'on-return-received',
        event: ReturnReceived,
        errorImpact: 'the reports of returns and their reasons miss returns',
      },
      {
        name: 'on-return-parcel-reported',
        event: ReturnParcelReported,
        errorImpact: 'returns whose parcels are on their way are not marked, and may expire',
      },
      {
        name: 'on-return-cancelled',
        event: ReturnCancelled,
        errorImpact:
          'new goods of exchanges stay reserved, and labels usable, although their return was cancelled',
      },
      {
        name: 'on-return-expired',
        event: ReturnExpired,
        errorImpact: 'new goods of exchanges stay reserved, and labels usable, although their return expired',
      },
      {
        name: 'on-return-refused',
        event: ReturnRefused,
        errorImpact:
          'new goods of exchanges stay reserved, and labels usable, although their return was refused',
      },
    ],
    reach: {
      tables: [
        ...returnsByStatusGrants,
        ...changeReturnsGrants,
        ...countReasonsGrants,
        ...reportReturnGrants,
        ...countReturnedGrants,
        ...readPolicyGrants,
        ...planEditGrants,
        ...readOrderGrants,
        ...refundGrants,
        ...refundAtScanGrants,
      ],
      secrets: [...carrierNames],
      apiUrl: true,
    },
  },
});
