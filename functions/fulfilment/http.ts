import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { CreatePickList } from './create-pick-list/contract.ts';
import { createPickList } from './create-pick-list/create-pick-list.ts';
import { GetFulfilment } from './get-fulfilment/contract.ts';
import { getFulfilment } from './get-fulfilment/get-fulfilment.ts';
import { GetPickList } from './get-pick-list/contract.ts';
import { getPickList } from './get-pick-list/get-pick-list.ts';
import { GetTracking } from './get-tracking/contract.ts';
import { getTracking } from './get-tracking/get-tracking.ts';
import { ListFulfilments } from './list-fulfilments/contract.ts';
import { listFulfilments } from './list-fulfilments/list-fulfilments.ts';
import { ListOrderFulfilments } from './list-order-fulfilments/contract.ts';
import { listOrderFulfilments } from './list-order-fulfilments/list-order-fulfilments.ts';
import { PackFulfilment } from './pack-fulfilment/contract.ts';
import { packFulfilment } from './pack-fulfilment/pack-fulfilment.ts';
import { ReceiveCarrierReport } from './receive-carrier-report/contract.ts';
import { receiveCarrierReport } from './receive-carrier-report/receive-carrier-report.ts';
import { RejectUnits } from './reject-units/contract.ts';
import { rejectUnits } from './reject-units/reject-units.ts';
import { ReportParcel } from './report-parcel/contract.ts';
import { reportParcel } from './report-parcel/report-parcel.ts';
import { RerouteOrder } from './reroute-order/contract.ts';
import { rerouteOrder } from './reroute-order/reroute-order.ts';
import { ScanPicks } from './scan-picks/contract.ts';
import { scanPicks } from './scan-picks/scan-picks.ts';
import { ShipFulfilment } from './ship-fulfilment/contract.ts';
import { shipFulfilment } from './ship-fulfilment/ship-fulfilment.ts';
import { ShowTracking } from './show-tracking/contract.ts';
import { showTracking } from './show-tracking/show-tracking.ts';
import { withCarriers } from './providers/connect.ts';

export const handler = httpHandler(
  [
    operation(ListFulfilments, listFulfilments),
    operation(GetFulfilment, getFulfilment),
    operation(ListOrderFulfilments, listOrderFulfilments),
    operation(CreatePickList, createPickList),
    operation(GetPickList, getPickList),
    operation(ScanPicks, scanPicks),
    operation(RejectUnits, rejectUnits),
    operation(RerouteOrder, rerouteOrder),
    operation(PackFulfilment, packFulfilment),
    operation(ShipFulfilment, shipFulfilment),
    operation(ReportParcel, reportParcel),
    operation(ReceiveCarrierReport, receiveCarrierReport),
    operation(GetTracking, getTracking),
    operation(ShowTracking, showTracking),
  ],
  withCarriers(awsRuntime()),
);
