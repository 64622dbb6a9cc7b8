import type * as z from 'zod/mini';
import type { Return, ReturnExchange, ReturnLabel } from '../model/return.ts';
import type { returnView } from '../schemas.ts';

/** A return as callers see it; `version` is that of all returns of its order. */
export const showReturn = (
  {
    quote,
    isException: _isException,
    customerId: _customerId,
    decidedBy: _decidedBy,
    requestedBy: _requestedBy,
    exchange,
    label,
    ...shown
  }: Return,
  version: number,
): z.output<typeof returnView> => ({
  ...shown,
  version,
  lines: shown.lines.map((line) => ({ ...line })),
  received: shown.received?.map(({ lots, ...line }) => ({
    ...line,
    lots: lots?.map((lot) => ({ ...lot })),
  })),
  refusal: shown.refusal as z.output<typeof returnView>['refusal'],
  refund: { ...quote },
  exchange: exchange === undefined ? undefined : showExchange(exchange),
  label: label === undefined ? undefined : showLabel(label),
  instantRefund: shown.instantRefund,
  review: shown.review === undefined ? undefined : [...shown.review],
});

const showLabel = ({ reference: _reference, ...label }: ReturnLabel) => label;

const showExchange = ({ awaited: _awaited, lines, ...exchange }: ReturnExchange) => ({
  ...exchange,
  lines: lines.map((line) => ({ ...line })),
});
