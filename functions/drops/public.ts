/** The only door of this domain: what others may import. */
export { dropNewsKey, readDropGrants, type DropNews } from './store/drops.ts';
export { refuseDropped, takeTurnPart, turnGrants, turnsFor, type DropTurn } from './store/turns.ts';
