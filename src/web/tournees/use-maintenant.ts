import { useCarnet } from '../offline/use-carnet.ts';
import { momentDe, useMaintenant as useInstant } from '../ui/maintenant.ts';
import type { Moment } from './temps.ts';

/** Now on the wall, renewed each minute while one looks at it. */
export const useMaintenant = (): Moment => momentDe(useInstant(useCarnet().avance));
