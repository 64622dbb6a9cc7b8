import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { extendedDueAt, type DataRequestKind, type LawCode } from './privacy-laws.ts';

/** What a person asked for about their data, and until when it must be answered. It holds nothing of the data. */
export interface DataRequest extends Versioned {
  readonly requestId: string;
  readonly customerId: string;
  readonly kind: DataRequestKind;
  readonly law: LawCode;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly extended?: { readonly at: string; readonly reason: string };
  /** When staff were told that it is due within a day. */
  readonly remindedAt?: string;
  readonly answer?: {
    readonly outcome: 'fulfilled' | 'refused';
    readonly at: string;
    readonly by: string;
    readonly reason?: string | undefined;
  };
}

/** What events tell of a request. */
export const toldOf = ({ customerId, requestId, kind, law, dueAt }: DataRequest) => ({
  customerId,
  requestId,
  kind,
  law,
  dueAt,
});

/** A request whose answer may come later; nothing where its law does not allow that, or it was done before. */
export const extended = (
  request: DataRequest,
  by: NonNullable<DataRequest['extended']>,
): DataRequest | undefined => {
  const dueAt = request.extended === undefined ? extendedDueAt(request.law, request.dueAt) : undefined;
  if (dueAt === undefined) return undefined;
  const { remindedAt: _, ...rest } = request;
  return { ...rest, version: request.version + 1, dueAt, extended: by };
};
