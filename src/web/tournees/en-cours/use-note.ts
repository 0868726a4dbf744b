import { useState } from 'react';
import { nouvelId } from '../../../kernel/id.ts';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { heureJuste, momentDe } from '../../ui/maintenant.ts';
import { useBrouillon } from '../use-brouillon.ts';

export type SorteDeNote = TourneeLocale['notes'][number]['sorte'];

/** A note being written: kept as it is typed, then added to the round. */
export function useNote(tournee: TourneeLocale, sorte: SorteDeNote) {
  const { avance } = useCarnet();
  const { noter } = useActions();
  const [id] = useState(nouvelId);
  const { contenu, changer, jeter } = useBrouillon<string>(`note:${tournee.id}:${sorte}`, '', (texte) =>
    typeof texte === 'string' ? texte : '',
  );
  const garder = async (lieuId: number | null) => {
    const texte = contenu.trim();
    if (texte === '') return;
    const { heure } = momentDe(heureJuste(avance));
    await noter(tournee.id, { id, sorte, heure, lieuId, texte });
    await jeter();
  };
  return { texte: contenu, changer, garder };
}
