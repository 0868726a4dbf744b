import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { envoyer } from '../../../tests/support/envois.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';
import { commandeSchema } from './rules/commande.ts';

const SLUG = 'ancienne';
const RACINE = `/api/structures/${SLUG}`;
const FICHIER = new URL('../../../tests/fixtures/commandes-v1.json', import.meta.url);
interface Fixture {
  readonly commandes: readonly { id: string; genre: string }[];
  readonly actes: Readonly<Record<string, object>>;
  readonly contacts: object;
  readonly notes: readonly string[];
}

let essai: AppEssai;
let alice: Personne;
let fixture: Fixture;

beforeAll(async () => {
  essai = await nouvelleApp();
  alice = await essai.personne(SLUG, 'mediateur', 'Alice');
  const chef = await essai.personne(SLUG, 'encadrant', 'Chef');
  const creer = async (corps: object) =>
    (await chef.appeler('POST', `${RACINE}/nomenclature/termes`, corps)).corps.id;
  const secteurId = await creer({ genre: 'secteur', nom: 'Nord' });
  const ids: Record<string, number> = {
    Nord: secteurId,
    Place: await creer({ genre: 'lieu', nom: 'Place', secteurId }),
    moi: alice.membreId,
  };
  const listes: Nomenclature = (await chef.appeler('GET', `${RACINE}/nomenclature`)).corps;
  for (const n of listes.natures) ids[n.nom] = n.id;
  const texte = readFileSync(FICHIER, 'utf8').replace(/"@([^"]+)"/g, (_, nom) => {
    if (ids[nom] === undefined) throw new Error(`no term ${nom}`);
    return String(ids[nom]);
  });
  fixture = JSON.parse(texte);
});
afterAll(() => essai.fermer());

async function verifier(): Promise<void> {
  for (const [id, attendu] of Object.entries(fixture.actes))
    expect((await alice.appeler('GET', `${RACINE}/interventions/${id}`)).corps).toMatchObject(attendu);
  const tournee = Object.entries(fixture.actes).find(([, a]) => 'sorte' in a && a.sorte === 'tournee')?.[0];
  const { corps } = await alice.appeler('GET', `${RACINE}/tournees/${tournee}`);
  expect(corps).toMatchObject({ close: true, duree: 120, heureFin: '21:00', compteurs: [fixture.contacts] });
  expect(corps.notes.map((n: { texte: string }) => n.texte)).toEqual(fixture.notes);
}

it('an app one version behind empties its queue, each thing once', async () => {
  const connus = commandeSchema.options.map((o): string => o.shape.genre.value);
  expect(connus).toEqual(expect.arrayContaining(fixture.commandes.map((c) => c.genre)));
  // One by one, then all again: the answers of then.
  for (const c of fixture.commandes)
    expect([c.id, (await envoyer(alice, SLUG, [c]))[0]?.statut]).toEqual([c.id, 'fait']);
  await verifier();
  const resultats = await envoyer(alice, SLUG, fixture.commandes);
  expect(new Set(resultats.map((r) => r.statut))).toEqual(new Set(['fait']));
  await verifier();
});
