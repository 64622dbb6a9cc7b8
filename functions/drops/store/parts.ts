/** What other domains may use of this one. */
export { dropNewsKey, readDropGrants, type DropNews } from './drops.ts';
export { refuseDropped, takeTurnPart, turnGrants, turnsFor, type Turn } from './turns.ts';
