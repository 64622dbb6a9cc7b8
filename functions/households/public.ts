export { householdOfCustomer, readHouseholdGrants } from './store/households.ts';
