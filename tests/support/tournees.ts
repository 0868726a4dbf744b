import { nouvelId } from '../../src/kernel/id.ts';
import { clore, compter, noter, ouvrir } from '../../src/modules/tournees/commandes.ts';
import type { Moment } from '../../src/modules/tournees/rules/entree.ts';
import type { Increment, Note, TourneeSaisie } from '../../src/modules/tournees/rules/tournee.ts';
import type { Scope } from '../../src/server/branche.ts';
import { refusDe } from './app.ts';
import { AUJOURDHUI, depart, type Terrain } from './terrain.ts';

/** What people do on a round of this ground, and what it leaves; `terrain` is asked at each gesture. */
export const gestesDeTournee = (terrain: () => Terrain) => {
  /** Done and received at four in the afternoon of the day of the ground, unless told otherwise. */
  const moment = (date = AUJOURDHUI, recuLe = date): Moment => ({ date, heure: '16:00', recuLe });
  const demarrer = async (qui: Scope, reste: Partial<TourneeSaisie> = {}, id = nouvelId()): Promise<string> =>
    (await terrain().faire((tx) => ouvrir(tx, qui, id, depart(terrain(), reste), moment()))).tourneeId;
  const taper = (qui: Scope, id: string, plus: Partial<Increment>, quand = moment()): Promise<void> =>
    terrain().faire((tx) =>
      compter(
        tx,
        qui,
        id,
        {
          ...{
            natureId: terrain().id('Écoute active'),
            lieuId: null,
            femmes: 0,
            hommes: 0,
            nonCommunique: 0,
          },
          ...plus,
        },
        quand,
      ),
    );
  const finir = (qui: Scope, id: string, duree: number, heureFin = '18:00') =>
    terrain().faire((tx) => clore(tx, qui, id, { duree, heureFin }));
  const note = (reste: Partial<Note> = {}): Note => ({
    ...{ id: nouvelId(), sorte: 'ambiance', heure: null, lieuId: null, texte: 'Halls calmes.' },
    ...reste,
  });
  const noterPar = (qui: Scope, id: string, n: Note, quand = moment()) =>
    terrain().faire((tx) => noter(tx, qui, id, n, quand));
  const codes = async (promesse: Promise<unknown>) => (await refusDe(promesse)).map((r) => r.code);
  const acteDe = async (id: string) => (await terrain().lignes(id)).find((l) => l.id === id);
  const compteursDe = async (id: string) =>
    (await terrain().lignes(id)).filter((l) => l.sorte === 'compteur');
  const journalDe = (id: string) =>
    terrain().faire((tx) =>
      tx
        .selectFrom('journal')
        .select(['action', 'champs', 'membre_id'])
        .where('objet_id', '=', id)
        .orderBy('id')
        .execute(),
    );
  /** Days apart, so that no test meets the rounds of another. */
  let jours = 0;
  const autreJour = (): string =>
    `2025-${String((jours % 12) + 1).padStart(2, '0')}-${String(Math.floor(jours++ / 12) + 1).padStart(2, '0')}`;
  return { moment, demarrer, taper, finir, note, noterPar, codes, acteDe, compteursDe, journalDe, autreJour };
};
