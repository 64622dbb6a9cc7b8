/** What a target is told about a delivery besides its input. */
export interface DeliveryOptions {
  /** Who delivers: a rule's, schedule's or mapping's ARN. */
  readonly sourceArn: string;
  readonly messageGroupId?: string | undefined;
  /** String attributes of a queue message. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Brings `input` (JSON text) to a queue, a function or a bus. Rejects when there is no such target or it may not be used. */
export type DeliverToTarget = (arn: string, input: string, options: DeliveryOptions) => Promise<void>;

/** `queue inbox`, `function inventory-http`, `bus shop`: how a target is called in logs and fault plans. */
export const targetName = (arn: string): string => {
  const [, , service = '', , , ...rest] = arn.split(':');
  if (service === 'sqs') return `queue ${rest.join(':')}`;
  if (service === 'lambda') return `function ${rest[1] ?? ''}`;
  return `bus ${rest.join(':').replace('event-bus/', '')}`;
};
