import { nouvelId } from '../../kernel/id.ts';
import type { TablesOuvertes } from './base.ts';
import type { Actions } from './carnet.ts';
import { ouvrirOctets, scellerOctets } from './coffre.ts';
import { abandonner, faire, modifier, modifierTournee, reprendre, retablir, supprimer } from './commandes.ts';
import { type Aussi, changer } from './ecrire.ts';
import type { Photo } from './etat.ts';
import { fichierDeFile } from './fichier.ts';
import type { Magasin } from './magasin.ts';
import { sansBrouillon, tiroirDe } from './tiroir.ts';

/** What the actions need beside the tables. */
export interface Dehors {
  /** Something waits: try to send it. */
  reveiller(): void;
  /** Sends now; resolves when it stops. */
  envoyer(): Promise<void>;
  /** Stops what is being sent and holds the sending off while `travail` lasts. */
  sansEnvoi<T>(travail: () => Promise<T>): Promise<T>;
  /** A photo that the server holds. */
  telechargerPhoto(structure: string, acteId: string, photoId: string): Promise<Blob>;
}

/** What the screens do in one structure. */
export function actionsDe(m: Magasin, structure: string, dehors: Dehors): Actions {
  const ecrire = async (calculer: Parameters<typeof changer>[2], aussi?: Aussi) => {
    await changer(m, structure, calculer, aussi);
    dehors.reveiller();
  };
  const tiroir = tiroirDe(m, structure);
  const jeter = (cle: string | undefined) => (cle ? sansBrouillon(structure, cle) : undefined);
  return {
    async creerActe(acte, { id = nouvelId(), brouillon } = {}) {
      await ecrire(() => faire({ genre: 'acte-creation', acteId: id, acte }), jeter(brouillon));
      return id;
    },
    modifierActe: (id, acte, { brouillon, base } = {}) =>
      ecrire((s) => modifier(s, id, acte, base), jeter(brouillon)),
    supprimerActe: (id) => ecrire((s) => supprimer(s, id)),
    retablirActe: (id) => ecrire((s) => retablir(s, id)),
    async ouvrirTournee(tournee) {
      const tourneeId = nouvelId();
      await ecrire(() => faire({ genre: 'tournee-ouverture', tourneeId, tournee }));
      return tourneeId;
    },
    modifierTournee: (id, changement) => ecrire((s) => modifierTournee(s, id, changement)),
    cloreTournee: (tourneeId, fin) =>
      ecrire((s) => reprendre(s, { genre: 'tournee-cloture', tourneeId, ...fin })),
    compter: (tourneeId, increment) => ecrire(() => faire({ genre: 'compteur', tourneeId, increment })),
    noter: (tourneeId, note) =>
      ecrire(() => faire({ genre: 'note', tourneeId, note }), sansBrouillon(structure, `note:${tourneeId}`)),
    effacerNote: (tourneeId, noteId) => ecrire(() => faire({ genre: 'note-suppression', tourneeId, noteId })),
    async joindrePhoto(acteId, jpeg) {
      const id = nouvelId();
      const scelle = await scellerOctets(m.cle, await jpeg.arrayBuffer());
      const photo = { id, structure, acteId, etat: 'attente' as const, le: new Date().toISOString() };
      await ecrirePhotos(
        m,
        (t) => Promise.all([t.photos.mettre({ ...photo, refus: null }), t.octets.mettre({ id, scelle })]),
        [{ ...photo, refus: [] }],
      );
      dehors.reveiller();
      return id;
    },
    async retirerPhoto(acteId, id) {
      const ici = m.memoire.photos.find((p) => p.id === id);
      const jamaisPrise = ici?.etat === 'a-corriger';
      const photo = { id, structure, acteId, etat: 'a-retirer' as const, le: new Date().toISOString() };
      // One that waits may be on its way at this very moment: the server is asked to take it off all the same.
      await ecrirePhotos(
        m,
        (t) =>
          Promise.all([
            t.octets.effacer(id),
            jamaisPrise ? t.photos.effacer(id) : t.photos.mettre({ ...photo, refus: null }),
          ]),
        jamaisPrise ? [] : [{ ...photo, refus: [] }],
        [id],
      );
      dehors.reveiller();
    },
    async lirePhoto(acteId, id) {
      const ligne = await m.base.lire(['octets'], (t) => t.octets.un(id));
      if (!ligne) return dehors.telechargerPhoto(structure, acteId, id);
      return new Blob([await ouvrirOctets(m.cle, ligne.scelle)], { type: 'image/jpeg' });
    },
    garderBrouillon: tiroir.garder,
    jeterBrouillon: tiroir.jeter,
    envoyer: () => dehors.envoyer(),
    abandonner: (objet) =>
      dehors.sansEnvoi(() => changer(m, structure, (s) => abandonner(s, objet), sansPhotos(m, objet))),
    exporterFile: () => fichierDeFile(m),
  };
}

/** The photos of an act that is given up go with it, when the server never had them. */
function sansPhotos(m: Magasin, acteId: string): Aussi {
  const perdues = m.memoire.photos.filter(
    (p) => p.acteId === acteId && (p.etat === 'attente' || p.etat === 'a-corriger'),
  );
  const ids = perdues.map((p) => p.id);
  return {
    ecrire: (t) => Promise.all(ids.flatMap((id) => [t.photos.effacer(id), t.octets.effacer(id)])),
    retenir: (memoire) => ({ ...memoire, photos: memoire.photos.filter((p) => !ids.includes(p.id)) }),
  };
}

const ecrirePhotos = (
  m: Magasin,
  ecrire: (t: TablesOuvertes<'photos' | 'octets'>) => Promise<unknown>,
  nouvelles: readonly Photo[],
  retirees: readonly string[] = [],
): Promise<void> =>
  m.enSerie(async () => {
    await m.base.ecrire(['photos', 'octets'], ecrire, { sur: true });
    const photos = m.memoire.photos.filter((p) => !retirees.includes(p.id));
    m.poser({ ...m.memoire, photos: [...photos, ...nouvelles] });
  });
