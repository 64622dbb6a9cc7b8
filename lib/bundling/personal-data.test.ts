import { describe, expect, it } from '@jest/globals';
import { domains } from '../../functions/domains.ts';
import { personalDataText } from './personal-data.ts';

describe('the function that exports and erases personal data', () => {
  it('asks every domain that declares some, profiles first, and no other', () => {
    const text = personalDataText(domains, 'privacy');

    expect(text).toContain("import { handlerWith } from '../../functions/privacy/http.ts';");
    expect(text).toContain(
      "import { personalData as find0 } from '../../functions/customers/personal-data.ts';",
    );
    expect(text).toContain("'../../functions/carts/personal-data.ts'");
    expect(text).not.toContain('functions/catalog/');
  });

  it('may do what each of them declares for it', () => {
    const reach = domains.find(({ name }) => name === 'privacy')?.http?.reach.tables;
    const declared = domains.flatMap(({ personalData }) => personalData?.reach ?? []);

    expect(declared.length).toBeGreaterThan(20);
    expect(reach).toEqual(expect.arrayContaining(declared));
  });
});
