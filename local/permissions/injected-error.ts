import type { Faults } from '../faults/faults.ts';
import { records } from './analysis/access.ts';
import type { ServiceAnswer } from './answer.ts';
import { serviceError } from './errors.ts';
import type { SignedCall } from './signed-call.ts';

/** The answer DynamoDB gives when items are in use by another transaction, or when it has no capacity left. */
export const injectedError = (
  fault: 'conflict' | 'throttle',
  call: SignedCall,
  faults: Faults,
): ServiceAnswer => {
  const transacts = call.operation.startsWith('Transact');
  if (transacts) return cancelled(fault === 'conflict' ? CONFLICT : THROTTLED, call, faults);
  if (fault === 'conflict')
    return serviceError('dynamodb', { code: 'TransactionConflictException', message: CONFLICT.Message });
  return serviceError('dynamodb', {
    code: 'ProvisionedThroughputExceededException',
    message: THROTTLED.Message,
  });
};

const CONFLICT = { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' };
const THROTTLED = {
  Code: 'ThrottlingError',
  Message: 'Throughput exceeds the current capacity of your table or index.',
};

/** One reason per item in their order; the item at fault is chosen from the seed. */
const cancelled = (
  reason: { Code: string; Message: string },
  call: SignedCall,
  faults: Faults,
): ServiceAnswer => {
  const size = Math.max(1, records(call.json['TransactItems']).length);
  const atFault = faults.pick(call.operation, size);
  const reasons = Array.from({ length: size }, (_, index) => (index === atFault ? reason : { Code: 'None' }));
  const codes = reasons.map(({ Code }) => Code).join(', ');
  return serviceError('dynamodb', {
    code: 'TransactionCanceledException',
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    fields: { CancellationReasons: reasons },
  });
};
