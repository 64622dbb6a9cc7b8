/** What other domains may use of this one. */
export { readDropGrants } from './drops.ts';
export { refuseDropped, takeTurnPart, turnGrants, turnsFor, type Turn } from './turns.ts';
