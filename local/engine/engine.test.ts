import { describe, expect, it } from '@jest/globals';
import { NoEngine, startEngine } from './engine.ts';
import { hasJava, javaMajor } from './java.ts';

describe('choosing the database of the runner', () => {
  it('uses the DynamoDB whose address it is given', async () => {
    const engine = await startEngine({ environment: { DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000' } });

    expect([engine.kind, engine.endpoint]).toEqual(['DYNAMODB_ENDPOINT', 'http://127.0.0.1:8000']);
  });

  it('knows that there is no Java where none is in the path', async () => {
    expect(await hasJava({ PATH: '/nowhere' })).toBe(false);
  });

  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_302"', 8],
    ['no such thing', 0],
  ])('reads the version of Java from %s', (text, major) => {
    expect(javaMajor(text)).toBe(major);
  });

  it('names every way out when no database can run', () => {
    expect(new NoEngine().message).toMatch(/Java 17.*@dynoxide\/linux-x64.*DYNAMODB_ENDPOINT/s);
  });
});
