import type { EcheanceLue } from '../../modules/conventions/contract-echeances.ts';
import { suspensionDe } from '../../modules/conventions/rules/urgence.ts';
import { CarteEcheance } from '../ui/echeances/carte-echeance.tsx';

interface ListeEcheancesProps {
  lignes: readonly EcheanceLue[];
  /** Where the suspension that a late état de présence brings is found. */
  toutes: readonly EcheanceLue[];
  aujourdhui: string;
}

/** Deadlines, one below the other. */
export function ListeEcheances({ lignes, toutes, aujourdhui }: ListeEcheancesProps) {
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {lignes.map((e) => (
        <CarteEcheance
          key={`${e.conventionId} ${e.cle}`}
          echeance={e}
          aujourdhui={aujourdhui}
          suspension={e.statut === 'depasse' ? suspensionDe(e, toutes) : undefined}
        />
      ))}
    </ul>
  );
}
