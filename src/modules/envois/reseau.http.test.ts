import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer } from '../../../tests/support/envois.ts';
import { type Geste, Telephone } from '../../../tests/support/gestes.ts';
import { dansStructure } from '../../server/db.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

// Hundreds of requests: they are waited for, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 });

const SLUG = 'reseau';
/** An id of nothing: a list may not be empty. */
const RIEN = '00000000-0000-0000-0000-000000000000';
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let bruno: Personne;
let chef: Personne;
let natures: number[];
let membres: number[];

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure(SLUG);
  alice = await essai.personne(SLUG, 'mediateur', 'Alice');
  bruno = await essai.personne(SLUG, 'mediateur', 'Bruno');
  chef = await essai.personne(SLUG, 'encadrant', 'Chef');
  membres = [alice.membreId, bruno.membreId];
  const listes: Nomenclature = (await chef.appeler('GET', `/api/structures/${SLUG}/nomenclature`)).corps;
  natures = listes.natures
    .filter((n) => n.mediation)
    .slice(0, 2)
    .map((n) => n.id);
});
afterAll(() => essai.fermer());

const geste: fc.Arbitrary<Geste> = fc.oneof(
  fc.record({
    geste: fc.constant('creer' as const),
    femmes: fc.nat(3),
    minutes: fc.nat(40),
    enRoute: fc.boolean(),
  }),
  fc.record({
    geste: fc.constant('modifier' as const),
    cible: fc.nat(5),
    femmes: fc.nat(3),
    minutes: fc.nat(40),
  }),
  fc.record({ geste: fc.constantFrom('supprimer' as const, 'retablir' as const), cible: fc.nat(5) }),
  fc.record({
    geste: fc.constant('compter' as const),
    nature: fc.nat(1),
    hommes: fc.integer({ min: -2, max: 3 }),
  }),
  fc.record({ geste: fc.constant('noter' as const) }),
);
/** What the network does with a packet of a phone: `errer`: it will arrive much later, or never. */
const passage = fc.record({
  qui: fc.nat(2),
  taille: fc.integer({ min: 1, max: 6 }),
  sort: fc.constantFrom('arriver', 'sans-reponse', 'errer', 'deux-fois', 'retrouver'),
  /** At the same instant as the one before. */
  ensemble: fc.boolean(),
});
const files = fc.tuple(...[0, 1, 2].map(() => fc.array(geste, { minLength: 1, maxLength: 8 })));
const reseau = fc.array(passage, { maxLength: 14 });

/** Delivers as the network pleases, then, in order, all that still waits. */
async function traverser(
  phones: readonly Telephone[],
  passages: readonly (typeof passage extends fc.Arbitrary<infer P> ? P : never)[],
) {
  const errants: (() => Promise<void>)[] = [];
  let enVol: Promise<void>[] = [];
  for (const { qui, taille, sort, ensemble } of passages) {
    if (!ensemble) {
      await Promise.all(enVol);
      enVol = [];
    }
    const phone = phones[qui];
    const paquet = phone?.paquet(taille) ?? [];
    if (!phone || (paquet.length === 0 && sort !== 'retrouver')) continue;
    const perdu = () => phone.envoyer(paquet, { perdre: true });
    if (sort === 'errer') errants.push(perdu);
    else if (sort === 'retrouver') enVol.push(errants.shift()?.() ?? Promise.resolve());
    else enVol.push(phone.envoyer(paquet, { perdre: sort === 'sans-reponse' }));
    if (sort === 'deux-fois') enVol.push(perdu());
  }
  await Promise.all(enVol);
  await Promise.all(phones.map(finir));
  // What wandered arrives after all the rest.
  await Promise.all(errants.map((e) => e()));
}

async function finir(phone: Telephone): Promise<void> {
  while (phone.enAttente > 0) await phone.envoyer(phone.paquet(4), { perdre: false });
}

/** The rows of the acts and rounds of these phones, and how many lines of journal each has. */
async function relever(phones: readonly Telephone[]) {
  return dansStructure(essai.serveur.db, structureId, async (tx) => {
    const tournees = await tx
      .selectFrom('tournee')
      .select(['id', 'fusionnee_dans'])
      .where(
        'id',
        'in',
        phones.map((p) => p.tourneeId),
      )
      .execute();
    const ids = phones.flatMap((p) => p.actes.map((a) => a.id));
    const lignes = await tx
      .selectFrom('intervention')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb('id', 'in', [RIEN, ...ids]),
          eb(
            'tournee_id',
            'in',
            tournees.map((t) => t.id),
          ),
        ]),
      )
      .execute();
    const journal = await tx
      .selectFrom('journal')
      .select(['objet_id', (eb) => eb.fn.countAll<number>().as('n')])
      .where('objet_id', 'in', [RIEN, ...ids])
      .groupBy('objet_id')
      .execute();
    const notes = await tx
      .selectFrom('tournee_note')
      .select('id')
      .where(
        'tournee_id',
        'in',
        tournees.map((t) => t.id),
      )
      .execute();
    return { tournees, lignes, notes, journal: new Map(journal.map((j) => [j.objet_id, j.n])) };
  });
}

describe('whatever the network does', () => {
  it('each thing done on several phones of one team is there once, and the figures are theirs', async () => {
    const DUREE = 240;
    let attendu = { contacts: 0, hommes: 0, femmes: 0, minutes: 0 };
    await fc.assert(
      fc.asyncProperty(files, reseau, async (gestes, passages) => {
        await ranger();
        // Two phones of Alice, one of Bruno, on the same round.
        const phones = [alice, alice, bruno].map(
          (qui) => new Telephone(qui, { structure: SLUG, natures, membres }),
        );
        phones.forEach((p, i) => {
          for (const g of gestes[i] ?? []) p.faire(g);
        });
        phones[0]?.clore(DUREE);
        await traverser(phones, passages);

        const { tournees, lignes, notes, journal } = await relever(phones);
        const vivante = tournees.find((t) => t.fusionnee_dans === null);
        expect(tournees.filter((t) => t.fusionnee_dans === vivante?.id)).toHaveLength(2);
        for (const p of phones)
          for (const a of p.actes) {
            const ligne = lignes.find((l) => l.id === a.id);
            expect(ligne).toMatchObject({ femmes: a.femmes, minutes: a.minutes, version: a.version });
            expect(ligne?.tournee_id).toBe(a.enRoute ? vivante?.id : null);
            expect(ligne?.supprime_le !== null).toBe(a.supprime);
            expect(journal.get(a.id)).toBeGreaterThanOrEqual(a.version);
          }
        expect(notes).toHaveLength(phones.reduce((n, p) => n + p.notes, 0));
        for (const nature of natures) {
          const comptes = phones.reduce((n, p) => n + (p.comptes.get(nature) ?? 0), 0);
          const compteur = lignes.find((l) => l.sorte === 'compteur' && l.nature_id === nature);
          expect(compteur?.supprime_le ? 0 : (compteur?.hommes ?? 0)).toBe(comptes);
          expect(compteur?.supprime_le ? 0 : (compteur?.nombre ?? 0)).toBe(comptes);
          attendu = { ...attendu, contacts: attendu.contacts + comptes, hommes: attendu.hommes + comptes };
        }
        const vivants = phones.flatMap((p) => p.actes).filter((a) => !a.supprime);
        const enRoute = vivants.filter((a) => a.enRoute).reduce((n, a) => n + a.minutes, 0);
        const presence = lignes.find((l) => l.sorte === 'tournee');
        expect(presence).toMatchObject({ id: vivante?.id, minutes: Math.max(0, DUREE - enRoute) });
        attendu.contacts += vivants.length + 1;
        attendu.femmes += vivants.reduce((n, a) => n + a.femmes, 0);
        attendu.minutes += vivants.reduce((n, a) => n + a.minutes, 0) + (presence?.minutes ?? 0);
      }),
      { numRuns: 25 },
    );
    const url = `/api/structures/${SLUG}/mesures?du=2026-03-01&au=2026-03-31`;
    const { total } = (await chef.appeler('GET', url)).corps;
    expect(total).toMatchObject({
      interventions: attendu.contacts,
      ...{ hommes: attendu.hommes, femmes: attendu.femmes, minutes: attendu.minutes },
    });
  });

  /** Puts the rounds of the run before on another day of the same month: they give their place. */
  const ranger = () =>
    dansStructure(essai.serveur.db, structureId, (tx) =>
      tx.updateTable('intervention').set({ jour: '2026-03-02' }).where('sorte', '<>', 'acte').execute(),
    );

  it('of several people who change one act, the last word of each is the act or waits for a manager', async () => {
    const chaines = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 3 })));
    const livraisons = fc.array(fc.nat(2), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(chaines, livraisons, async (longueurs, ordre) => {
        const c = creation({ natureId: natures[0] ?? 0, membres });
        await envoyer(alice, SLUG, [c]);
        // Each changes it again and again from what they saw, without seeing the others.
        const gens = [alice, bruno, chef].map((qui, i) => {
          const commandes: { id: string; acte: { femmes: number } }[] = [];
          for (let n = 0; n < (longueurs[i] ?? 0); n++) {
            const acte = { jour: '2026-03-10', natureId: natures[0] ?? 0, membres, femmes: 10 * (i + 1) + n };
            const apres = commandes.at(-1)?.id ?? null;
            const suite = { acteId: c.acteId, acte, version: 1, apres };
            commandes.push(commande({ genre: 'acte-modification', ...suite }));
          }
          return { qui, commandes, faites: 0 };
        });
        const avancer = async (i: number) => {
          const g = gens[i];
          if (!g || g.faites === g.commandes.length) return;
          await envoyer(g.qui, SLUG, g.commandes.slice(0, ++g.faites));
        };
        for (const i of ordre) await avancer(i);
        for (const [i, g] of gens.entries()) while (g.faites < g.commandes.length) await avancer(i);
        await Promise.all(gens.map((g) => envoyer(g.qui, SLUG, g.commandes)));

        const lire = (chemin: string) => chef.appeler('GET', `/api/structures/${SLUG}/${chemin}`);
        const { femmes } = (await lire(`interventions/${c.acteId}`)).corps;
        const attentes = (await lire('divergences')).corps
          .filter((d: { actuelle: { id: string } }) => d.actuelle.id === c.acteId)
          .map((d: { proposee: { femmes: number } }) => d.proposee.femmes);
        const derniers = gens.map((g) => g.commandes.at(-1)?.acte.femmes);
        expect([femmes, ...attentes].toSorted()).toEqual(derniers.toSorted());
      }),
      { numRuns: 25 },
    );
  });
});
