import type { AnneeDeBilan } from '../../modules/bilans/contract.ts';
import { type Etape, etapeDuBilan, NOM_DE_L_ETAPE } from '../../modules/bilans/rules/etape.ts';
import { aujourdhui } from './format.ts';
import { StateBadge, type Ton } from './state-badge.tsx';

const TONS: Readonly<Record<Etape, Ton>> = {
  'a-venir': 'neutre',
  'annee-en-cours': 'neutre',
  'a-ecrire': 'attente',
  'en-preparation': 'enCours',
  relu: 'fait',
  fige: 'fige',
};

/** Where the bilan of a year stands, in a word. */
export function EtapeBilan({ annee }: { annee: AnneeDeBilan }) {
  const etape = etapeDuBilan(annee, aujourdhui());
  return <StateBadge ton={TONS[etape]}>{NOM_DE_L_ETAPE[etape]}</StateBadge>;
}
