import { describe, expect, it } from '@jest/globals';
import { refusalOfStranger } from './own-machine.ts';

describe('who may use the /_local routes', () => {
  it.each([
    { host: '127.0.0.1:4000' },
    { host: 'localhost:4000', origin: 'http://localhost:3000' },
    { host: '[::1]:4000', origin: 'http://127.0.0.1:4000' },
  ])('are programs and pages of this machine: %j', (headers) => {
    expect(refusalOfStranger(headers)).toBeUndefined();
  });

  it.each([
    { host: 'evil.example' },
    { host: 'localhost.evil.example:4000' },
    {},
    { host: '127.0.0.1:4000', origin: 'https://evil.example' },
    { host: '127.0.0.1:4000', origin: 'null' },
  ])('is nobody else: %j', (headers) => {
    expect(refusalOfStranger(headers)).toEqual(expect.stringContaining('/_local answers'));
  });
});
