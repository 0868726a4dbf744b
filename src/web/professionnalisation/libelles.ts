import { jour, nombre } from '../ui/format.ts';

/** « 10,5 h » */
export const enHeures = (n: number): string => `${nombre(n)}\u00a0h`;

export const quand = (a: { debut: string; fin: string | null }): string =>
  a.fin === null || a.fin === a.debut ? jour(a.debut) : `Du ${jour(a.debut)} au ${jour(a.fin)}`;
