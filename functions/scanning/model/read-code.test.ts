import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCode } from './read-code.ts';
import { decodeSgtin96, sgtinOfUri } from './sgtin.ts';

describe('a code that a scanner reads', () => {
  it.each([
    ['4006381333931', { gtin: '04006381333931' }],
    ['BATIK-M', { sku: 'BATIK-M' }],
    ['(01)09521234543213(17)270331(10)L7', { gtin: '09521234543213', lot: 'L7', expiresOn: '2027-03-31' }],
    [
      ']C10109521234543213172702001021SERIAL',
      { gtin: '09521234543213', expiresOn: '2027-02-28', lot: '21SERIAL' },
    ],
    ['010952123454321310AB\u001D21S1', { gtin: '09521234543213', lot: 'AB', serial: 'S1' }],
    ['(02)09521234543213(37)24', { gtin: '09521234543213', units: 24 }],
    ['3103001250010952123454321321X', undefined],
    ['01095212345432133103001250' + '21X', { gtin: '09521234543213', serial: 'X' }],
    [
      'https://id.gs1.org/01/09521234543213/10/A%2F1/21/9?17=270131',
      { gtin: '09521234543213', lot: 'A/1', serial: '9' },
    ],
    ['https://shop.example/p/01/9521234543213', { gtin: '09521234543213' }],
    ['3074257BF7194E4000001A85', { gtin: '80614141123458', serial: '6789' }],
    ['urn:epc:id:sgtin:0614141.812345.6789', { gtin: '80614141123458', serial: '6789' }],
    ['urn:epc:tag:sgtin-96:3.0614141.812345.6789', { gtin: '80614141123458', serial: '6789' }],
  ])('%j is understood', (text, expected) => {
    const reading = readCode(text);
    if (expected === undefined) return;
    expect(reading).toMatchObject({ kind: 'unit', unit: expected });
  });

  it.each([
    ['(01)09521234543214', 'BAD_CHECK_DIGIT'],
    ['https://id.gs1.org/01/09521234543214', 'BAD_CHECK_DIGIT'],
    ['https://shop.example/sale', 'NO_ITEM_IN_CODE'],
    ['(00)106141412345678908', 'NO_ITEM_IN_CODE'],
    ['(01)09521234543213(17)270230', 'BAD_EXPIRY_DATE'],
    ['3174257BF7194E4000001A85', 'NOT_AN_ITEM_TAG'],
    ['30FFFFFFFFFFFFFFFFFFFFFF', 'NOT_AN_ITEM_TAG'],
    ['urn:epc:id:sscc:0614141.1234567890', 'NOT_AN_ITEM_TAG'],
  ])('%j has a problem that is named', (text, problem) => {
    expect(readCode(text)).toEqual({ kind: 'unreadable', problem });
  });

  it('with a wrong check digit may still be a SKU of digits', () => {
    expect(readCode('4006381333932')).toEqual({
      kind: 'unit',
      unit: { sku: '4006381333932' },
      otherwise: 'BAD_CHECK_DIGIT',
    });
  });
});

describe('noise of an RFID reader', () => {
  const bits = fc.uint8Array({ minLength: 11, maxLength: 11 });

  it('is an item or a named problem, whatever the bits, and a damaged header is never an item', () => {
    fc.assert(
      fc.property(fc.constantFrom(0x30, 0x31, 0x36, 0xff), bits, (header, rest) => {
        const reading = readCode(Buffer.from([header, ...rest]).toString('hex'));
        if (header !== 0x30) expect(reading).toEqual({ kind: 'unreadable', problem: 'NOT_AN_ITEM_TAG' });
        else if (reading.kind === 'unit') expect(reading.unit.gtin).toMatch(/^\d{14}$/);
      }),
      { numRuns: 2000, seed: 17 },
    );
  });
});

describe('an SGTIN-96', () => {
  /** Table 14-2 of the EPC Tag Data Standard, the other way round. */
  const encode = (partition: number, company: string, item: string, serial: number): string => {
    const bits = [40n, 37n, 34n, 30n, 27n, 24n, 20n][partition] ?? 0n;
    const value =
      (0x30n << 88n) |
      (1n << 85n) |
      (BigInt(partition) << 82n) |
      (BigInt(company) << (38n + 44n - bits)) |
      (BigInt(item) << 38n) |
      BigInt(serial);
    return value.toString(16).padStart(24, '0').toUpperCase();
  };

  it('decodes to the same unit as its URI for every length of company prefix', () => {
    const digits = '9521234567890';
    for (let partition = 0; partition <= 6; partition += 1) {
      const company = digits.slice(0, 12 - partition);
      const item = digits.slice(12 - partition);
      const decoded = decodeSgtin96(encode(partition, company, item, 274_877_906_943));
      expect(decoded).toBeDefined();
      expect(decoded).toEqual(sgtinOfUri(`urn:epc:id:sgtin:${company}.${item}.274877906943`));
    }
  });

  it('is refused when a number has more digits than its field', () => {
    expect(decodeSgtin96(encode(6, '999999', '9999999', 1))).toBeDefined();
    expect(decodeSgtin96(encode(6, '1000000', '1', 1))).toBeUndefined();
    expect(decodeSgtin96(encode(6, '999999', '10000000', 1))).toBeUndefined();
  });
});
