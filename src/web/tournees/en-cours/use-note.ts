import { nouvelId } from '../../../kernel/id.ts';
import type { TourneeLocale } from '../../offline/carnet.ts';
import { useActions, useCarnet } from '../../offline/use-carnet.ts';
import { heureJuste, momentDe } from '../../ui/maintenant.ts';
import { useBrouillon } from '../use-brouillon.ts';

export type SorteDeNote = TourneeLocale['notes'][number]['sorte'];

interface Ecrite {
  readonly id: string;
  readonly texte: string;
}

/** A draft as it was kept, under the id that it will have: kept twice, it is one note. */
function lire(contenu: unknown): Ecrite | null {
  const lu = (contenu ?? {}) as Partial<Record<keyof Ecrite, unknown>>;
  return typeof lu.id === 'string' && typeof lu.texte === 'string' ? { id: lu.id, texte: lu.texte } : null;
}

/** A note being written: kept as it is typed, then added to the round. */
export function useNote(tournee: TourneeLocale, sorte: SorteDeNote) {
  const { avance } = useCarnet();
  const { noter } = useActions();
  const brouillon = useBrouillon<Ecrite | null>(`note:${tournee.id}:${sorte}`, null, lire);
  const { changer, jeter } = brouillon;
  // Added just before the phone died: its draft has nothing more to say.
  const deja = tournee.notes.some((n) => n.id === brouillon.contenu?.id);
  const contenu = deja ? null : brouillon.contenu;
  const garder = async (lieuId: number | null) => {
    const texte = contenu?.texte.trim();
    if (!contenu || !texte) return;
    const { heure } = momentDe(heureJuste(avance));
    await noter(tournee.id, { id: contenu.id, sorte, heure, lieuId, texte });
    await jeter();
  };
  return {
    texte: contenu?.texte ?? '',
    changer: (texte: string) => changer(texte === '' ? null : { id: contenu?.id ?? nouvelId(), texte }),
    garder,
  };
}
