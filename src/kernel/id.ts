import { v7 } from 'uuid';

/** A new identifier that sorts by time of creation (UUIDv7). */
export const nouvelId = (): string => v7();
