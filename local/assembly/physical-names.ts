import { createHash } from 'node:crypto';

/** Where a resource stands, for names that must not change between starts (data kept with `--data` depends on them). */
export interface OutputAddress {
  readonly stackName: string;
  readonly logicalId: string;
}

/** `stack-LogicalId`, cut to `maxLength` with a hash so that two long names stay different. */
export const generatedName = ({ stackName, logicalId }: OutputAddress, maxLength: number): string => {
  const full = `${stackName}-${logicalId}`;
  return full.length <= maxLength ? full : `${full.slice(0, maxLength - 9)}-${digest(full).slice(0, 8)}`;
};

/** An identifier such as AWS makes up: lower-case letters and digits, always the same for the same place. */
export const generatedId = ({ stackName, logicalId }: OutputAddress, length: number): string =>
  BigInt(`0x${digest(`${stackName}/${logicalId}`)}`)
    .toString(36)
    .padStart(length, 'x')
    .slice(0, length);

/** An access key id of ordinary shape (`ASIA` and 16 capitals or digits 2-7): DynamoDB Local refuses others. */
export const generatedAccessKeyId = (place: OutputAddress): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bytes = createHash('sha256')
    .update(`key/${place.stackName}/${place.logicalId}`)
    .digest()
    .subarray(0, 16);
  return `ASIA${[...bytes].map((byte) => alphabet.charAt(byte % 32)).join('')}`;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
