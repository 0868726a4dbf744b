import type { ColumnType, JSONColumnType } from 'kysely';

/** A calendar day, AAAA-MM-JJ. */
export type Jour = string;
export type Instant = ColumnType<Date, Date | undefined, Date>;
export type InstantOuRien = ColumnType<Date | null, Date | null | undefined, Date | null>;
export type Json<T extends object> = JSONColumnType<T>;
