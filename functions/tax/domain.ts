import { defineDomain } from '#shared/contracts/domain.ts';
import { taxErrors } from './errors.ts';
import { GetTax } from './get-tax/contract.ts';
import { ListTaxes } from './list-taxes/contract.ts';
import { PutTax } from './put-tax/contract.ts';
import { taxGrants, taxWriteGrants } from './store/tax-rules.ts';
import { taxScopes } from './scopes.ts';
import { taxItems } from './table.ts';

export const tax = defineDomain({
  name: 'tax',
  purpose: 'Tax rates by region, class of goods and date.',
  items: [taxItems],
  scopes: taxScopes,
  errors: taxErrors,
  publishes: [],
  http: {
    routes: [ListTaxes, GetTax, PutTax],
    errorImpact: 'staff cannot see or change tax rates; sales use the existing rates',
    reach: { tables: [...taxGrants, ...taxWriteGrants] },
  },
});
