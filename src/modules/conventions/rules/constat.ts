import { type Refus, refus } from '../../../kernel/refus.ts';

/** What a rule finds: a refusal, or a doubt that warns and lets do. Each is beside its field. */
export type Constat = readonly ['refus' | 'doute', Refus];

export const non = (code: string, message: string, champ: string) =>
  ['refus', refus(code, message, champ)] as const;
export const doute = (code: string, message: string, champ: string) =>
  ['doute', refus(code, message, champ)] as const;
