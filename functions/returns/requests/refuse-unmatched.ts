import { problem } from '#shared/problems/problem.ts';
import { returnsErrors } from '../errors.ts';
import type { ReceivedLine, Return } from '../model/return.ts';

/**
 * What came can be less than what was announced, and not more. Only what a carrier has can be lost.
 *
 * @throws LINE_NOT_IN_RETURN
 */
export const refuseUnmatched = (
  { lines, returnMethod, label }: Pick<Return, 'lines' | 'returnMethod' | 'label'>,
  received: readonly ReceivedLine[],
  pointer: string,
): void => {
  const counted = new Map<string, number>();
  const errors = received.flatMap(({ lineId, quantity, disposition }, at) => {
    const announced = lines.find((line) => line.lineId === lineId)?.quantity;
    const units = (counted.get(lineId) ?? 0) + quantity;
    counted.set(lineId, units);
    const wrong = (field: string, detail: string) => [
      { pointer: `${pointer}/${at}/${field}`, code: 'LINE_NOT_IN_RETURN', detail },
    ];
    if (announced === undefined) return wrong('lineId', `${lineId} is not in this return`);
    if (units > announced)
      return wrong('quantity', `${units} units of ${lineId} came, ${announced} were announced`);
    if ((disposition === 'kept') !== (returnMethod === 'keep'))
      return wrong('disposition', `${disposition} does not fit a return by ${returnMethod}`);
    if (disposition === 'lost' && label?.status !== 'lost' && label?.status !== 'in_transit')
      return wrong(
        'disposition',
        `the carrier does not have the parcel: its label is ${label?.status ?? 'none'}`,
      );
    return [];
  });
  if (errors.length > 0)
    throw problem(returnsErrors.LINE_NOT_IN_RETURN, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};
