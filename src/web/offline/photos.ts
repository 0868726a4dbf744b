import type { Refuse } from './carnet.ts';
import { ouvrirOctets, sceller } from './coffre.ts';
import type { Memoire, Photo } from './etat.ts';
import type { Magasin } from './magasin.ts';

/** Photos sent more than this ago are looked at on the server. */
const GARDE_MS = 3 * 86_400_000;

/** The next photo that can go: its act or round must be on the server, as far as what waits here tells. */
export function prochainePhoto({ file, photos }: Memoire, sauf: ReadonlySet<string>): Photo | undefined {
  const aVenir = new Set(
    file
      .filter((e) => e.commande.genre === 'acte-creation' || e.commande.genre === 'tournee-ouverture')
      .map((e) => e.objet),
  );
  return photos.find(
    (p) =>
      (p.etat === 'attente' || p.etat === 'a-retirer') && !aVenir.has(p.acteId) && !sauf.has(p.structure),
  );
}

/** The bytes of a photo that waits; null when it was taken away meanwhile, or sealed under another key. */
export async function octetsDe(m: Magasin, id: string): Promise<ArrayBuffer | null> {
  const ligne = await m.base.lire(['octets'], (t) => t.octets.un(id));
  return ligne ? ouvrirOctets(m.cle, ligne.scelle).catch(() => null) : null;
}

/** The server holds the photo. */
export const photoEnvoyee = (m: Magasin, id: string): Promise<void> =>
  changer(m, id, 'attente', { etat: 'envoyee', refus: [] });

/** The server refuses the photo: it stays here, for the person to decide. */
export const photoRefusee = (m: Magasin, id: string, refus: Refuse): Promise<void> =>
  changer(m, id, 'attente', { etat: 'a-corriger', refus: [refus] });

const changer = (
  m: Magasin,
  id: string,
  de: Photo['etat'],
  vers: Pick<Photo, 'etat' | 'refus'>,
): Promise<void> =>
  m.enSerie(async () => {
    const refus = vers.refus.length > 0 ? await sceller(m.cle, vers.refus) : null;
    const { etat } = vers;
    // Taken away while it was on its way: that is what stands.
    const fait = await m.base.ecrire(['photos'], async (t) => {
      const ligne = await t.photos.un(id);
      if (ligne?.etat !== de) return false;
      await t.photos.mettre({ ...ligne, etat, refus });
      return true;
    });
    if (!fait) return;
    const photos = m.memoire.photos.map((p) => (p.id === id ? { ...p, ...vers } : p));
    m.poser({ ...m.memoire, photos });
  });

/** The photo is nowhere any more. */
export const oublierPhotos = (m: Magasin, ids: readonly string[]): Promise<void> =>
  m.enSerie(async () => {
    if (ids.length === 0) return;
    await m.base.ecrire(['photos', 'octets'], (t) =>
      Promise.all(ids.flatMap((id) => [t.photos.effacer(id), t.octets.effacer(id)])),
    );
    m.poser({ ...m.memoire, photos: m.memoire.photos.filter((p) => !ids.includes(p.id)) });
  });

/** Sent photos that have been kept long enough. */
export const photosPassees = ({ photos }: Memoire, instant: number): string[] =>
  photos.filter((p) => p.etat === 'envoyee' && instant - Date.parse(p.le) > GARDE_MS).map((p) => p.id);
