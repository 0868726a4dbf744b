import { v7 } from 'uuid';

/** A new identifier that sorts by time of creation (UUIDv7). */
export const nouvelId = (): string => v7();

/** Was this identifier drawn from a name (UUIDv5) rather than by chance? */
export const estDerive = (id: string): boolean => id[14] === '5';
