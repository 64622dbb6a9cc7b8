// Reads
export { customerFiguresOf, type CustomerFigures } from './store/customer-figures.ts';

// Grants
export { readFiguresGrants } from './store/customer-figures.ts';
