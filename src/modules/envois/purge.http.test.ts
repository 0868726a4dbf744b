import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import { JOURS_DE_MEMOIRE, purgeDesCommandes } from './jobs.ts';

let essai: AppEssai;
let structureId: string;
let alice: Personne;
let natureId: number;
let ronde: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('purge');
  alice = await essai.personne('purge', 'mediateur', 'Alice');
  const { natures } = (await alice.appeler('GET', '/api/structures/purge/nomenclature')).corps;
  const nature = (nom: string): number => natures.find((n: { nom: string }) => n.nom === nom).id;
  natureId = nature('Écoute active');
  ronde = nature('Présence active - tournée');
});
afterAll(() => essai.fermer());

/** One command of each genre, in an order in which all take effect. */
function uneDeChaque() {
  const acte = creation({ natureId, femmes: 1 });
  const tourneeId = nouvelId();
  const noteId = nouvelId();
  const lieu = { natureId: ronde, secteurId: null, lieuId: null, membres: [] };
  return [
    acte,
    commande({
      genre: 'acte-modification',
      acteId: acte.acteId,
      acte: { jour: '2026-03-10', natureId, femmes: 2 },
      version: 1,
      apres: acte.id,
    }),
    commande({ genre: 'acte-suppression', acteId: acte.acteId }),
    commande({ genre: 'acte-retablissement', acteId: acte.acteId }),
    commande({
      genre: 'tournee-ouverture',
      tourneeId,
      tournee: { ...lieu, jour: '2026-03-10', nuit: false, heure: '14:00', permanenceId: null },
    }),
    commande({ genre: 'tournee-modification', tourneeId, ...lieu }),
    commande({ genre: 'compteur', tourneeId, increment: { natureId, femmes: 3 } }),
    commande({ genre: 'note', tourneeId, note: { id: noteId, sorte: 'ambiance', texte: 'Calme.' } }),
    commande({ genre: 'note-suppression', tourneeId, noteId }),
    commande({ genre: 'tournee-cloture', tourneeId, heureFin: '16:00', duree: 120 }),
  ];
}

/** All that commands write, journal included. */
const tout = () =>
  dansStructure(essai.serveur.db, structureId, async (tx) => [
    await tx.selectFrom('intervention').selectAll().orderBy('id').execute(),
    await tx.selectFrom('tournee').selectAll().orderBy('id').execute(),
    await tx.selectFrom('tournee_note').selectAll().orderBy('id').execute(),
    await tx.selectFrom('divergence').selectAll().orderBy('id').execute(),
    await tx.selectFrom('journal').selectAll().orderBy('id').execute(),
  ]);
const gardees = async (): Promise<string[]> => {
  const lues = await dansStructure(essai.serveur.db, structureId, (tx) =>
    tx.selectFrom('commande').select('genre').orderBy('genre').execute(),
  );
  return lues.map((l) => l.genre);
};
/** The night, that many days after the clock of the test. */
const passer = (jours: number) =>
  purgeDesCommandes.faire({ ...essai.serveur, maintenant: () => new Date(Date.now() + jours * 86_400_000) });

it('forgets creations alone, in time; a phone that comes back with its whole queue changes nothing', async () => {
  const file = uneDeChaque();
  const reponses = await envoyer(alice, 'purge', file);
  expect(reponses.map((r) => r.statut)).toEqual(file.map(() => 'fait'));
  const avant = await tout();

  await passer(JOURS_DE_MEMOIRE - 1);
  expect(await gardees()).toHaveLength(file.length);
  await passer(JOURS_DE_MEMOIRE + 1);
  expect(await gardees()).toEqual(
    file
      .map((c) => c.genre)
      .filter((g) => g !== 'acte-creation')
      .toSorted(),
  );

  expect(await envoyer(alice, 'purge', file)).toEqual(reponses);
  for (const c of file) await envoyer(alice, 'purge', [c]);
  expect(await tout()).toEqual(avant);
});

it('lets a change made before the purge, and sent after it, follow its creation', async () => {
  const acte = creation({ natureId, femmes: 1 });
  await envoyer(alice, 'purge', [acte]);
  await passer(JOURS_DE_MEMOIRE + 1);
  const [change] = await envoyer(alice, 'purge', [
    commande({
      genre: 'acte-modification',
      acteId: acte.acteId,
      acte: { jour: '2026-03-10', natureId, femmes: 4 },
      version: 1,
      apres: acte.id,
    }),
  ]);
  expect(change).toMatchObject({ statut: 'fait', intervention: { femmes: 4 } });
});
