import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUJOURDHUI, nouveauTerrain, type Terrain } from '../../../tests/support/terrain.ts';
import { gestesDeTournee } from '../../../tests/support/tournees.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Scope } from '../../server/branche.ts';
import { acteSaisiSchema } from '../interventions/rules/acte.ts';
import { changerSuppression } from '../interventions/store.ts';
import { creer, modifier as modifierActe } from '../interventions/store-ecriture.ts';
import { effacerNote, modifier } from './commandes.ts';
import { presenceDe } from './rules/fin.ts';
import type { Note, TourneeSaisie } from './rules/tournee.ts';

let t: Terrain;
let ana: Scope;
let bo: Scope;
let cleo: Scope;
let chef: Scope;
beforeAll(async () => {
  t = await nouveauTerrain();
  ({ ana, bo, cleo, chef } = t.equipe);
});
afterAll(() => t.fermer());
const { moment, demarrer, taper, finir, note, noterPar, codes, acteDe, compteursDe, journalDe, autreJour } =
  gestesDeTournee(() => t);

describe('a round', () => {
  it('is an act of presence, of who starts it, once however often it is sent', async () => {
    const id = nouvelId();
    const jour = autreJour();
    for (let i = 0; i < 2; i++) expect(await demarrer(ana, { jour, membres: [bo.membreId] }, id)).toBe(id);
    expect(await t.lignes(id)).toMatchObject([
      {
        id,
        sorte: 'tournee',
        tournee_id: id,
        jour,
        heure: '14:00:00',
        minutes: 0,
        nombre: 1,
        secteur_id: t.id('Nord'),
        qpv: 'QN06901M',
        mediation: true,
        membres: [bo.membreId, ana.membreId],
        auteur_id: ana.membreId,
      },
    ]);
    expect(await journalDe(id)).toMatchObject([{ action: 'creation', membre_id: ana.membreId }]);
  });

  it('is prepared by a manager for others', async () => {
    const id = await demarrer(chef, { jour: autreJour(), membres: [ana.membreId] });
    expect((await acteDe(id))?.membres).toEqual([ana.membreId]);
  });

  it.each<[string, () => Partial<TourneeSaisie>, string]>([
    ['in the future', () => ({ jour: '2026-03-12' }), 'jour-futur'],
    ['at no hour', () => ({ heure: '14h' }), 'heure-invalide'],
    ['of no nature', () => ({ natureId: t.id('Nord') }), 'nature-inconnu'],
    [
      'at a place of another sector',
      () => ({ secteurId: t.id('Sud'), lieuId: t.id('Place') }),
      'lieu-hors-secteur',
    ],
    ['with a stranger', () => ({ membres: [999] }), 'membre-inconnu'],
  ])('is refused %s', async (_, reste, code) => {
    expect(await codes(demarrer(ana, reste()))).toEqual([code]);
  });

  it('is refused under the id of an act', async () => {
    const id = nouvelId();
    const acte = acteSaisiSchema.parse({ jour: AUJOURDHUI, natureId: t.id('Écoute active') });
    await t.faire((tx) => creer(tx, ana, id, acte, AUJOURDHUI));
    expect(await codes(demarrer(ana, { jour: autreJour() }, id))).toEqual(['identifiant-pris']);
  });

  it('moves with its contacts, those of a place with a sector left there', async () => {
    const id = await demarrer(ana, { jour: autreJour(), membres: [ana.membreId] });
    for (const lieu of [null, 'Place', 'Parc'])
      await taper(ana, id, { lieuId: lieu === null ? null : t.id(lieu), femmes: 1 });
    const avant = (await compteursDe(id)).map((l) => [l.secteur_id, l.qpv]);
    expect(avant).toEqual(Array(3).fill([t.id('Nord'), 'QN06901M']));
    await t.faire((tx) =>
      modifier(
        tx,
        ana,
        id,
        {
          natureId: t.id('Présence active - point fixe'),
          secteurId: t.id('Sud'),
          lieuId: null,
          membres: [ana.membreId, cleo.membreId],
        },
        moment(),
      ),
    );
    const lignes = await t.lignes(id);
    expect(lignes.find((l) => l.id === id)).toMatchObject({
      nature_id: t.id('Présence active - point fixe'),
      secteur_id: t.id('Sud'),
      qpv: null,
      version: 2,
    });
    const places = lignes
      .filter((l) => l.sorte === 'compteur')
      .map((l) => [l.lieu_id, l.secteur_id, l.qpv, l.membres.length]);
    expect(places).toHaveLength(3);
    expect(places).toEqual(
      expect.arrayContaining([
        [null, t.id('Sud'), null, 2],
        [t.id('Place'), t.id('Nord'), 'QN06901M', 2],
        [t.id('Parc'), t.id('Sud'), null, 2],
      ]),
    );
    expect((await journalDe(id)).at(-1)?.champs).toEqual(['natureId', 'secteurId', 'membres']);
  });

  it('is closed by whoever takes part, or manages; the longest duration stays', async () => {
    const id = await demarrer(ana, { jour: autreJour(), membres: [bo.membreId] });
    expect(await codes(finir(cleo, id, 60))).toEqual(['tournee-des-autres']);
    expect(await codes(finir(ana, id, 2000))).toEqual(['minutes-invalides']);
    await finir(bo, id, 90, '15:30');
    await finir(ana, id, 120, '16:00');
    await finir(chef, id, 60, '15:00');
    expect((await acteDe(id))?.minutes).toBe(120);
    const ligne = await t.faire((tx) =>
      tx.selectFrom('tournee').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
    expect(ligne).toMatchObject({ duree: 120, heure_fin: '16:00:00' });
    expect(ligne.close_le).not.toBeNull();
  });

  it('is joined by nobody once it is closed and past, whatever they send, even under the same start', async () => {
    const jour = '2026-02-10';
    const id = await demarrer(ana, { jour, membres: [bo.membreId] });
    await finir(ana, id, 120, '16:00');
    const saisie = { natureId: t.id('Présence active - tournée'), secteurId: t.id('Nord'), lieuId: null };
    const membres = [cleo.membreId];
    for (const quand of [moment(), moment(jour, AUJOURDHUI)]) {
      const vols = [
        () => t.faire((tx) => modifier(tx, cleo, id, { ...saisie, membres }, quand)),
        () => taper(cleo, id, { femmes: 1 }, quand),
        () => noterPar(cleo, id, note(), quand),
        () => finir(cleo, id, 240),
      ];
      for (const vol of vols) expect(await codes(vol())).toEqual(['tournee-des-autres']);
    }
    expect(await demarrer(cleo, { jour, membres: [ana.membreId] })).not.toBe(id);
    expect(await codes(t.faire((tx) => changerSuppression(tx, cleo, id, true)))).toEqual([
      'intervention-inconnue',
    ]);
    expect(await acteDe(id)).toMatchObject({ membres: [bo.membreId, ana.membreId], minutes: 120 });
    expect(await compteursDe(id)).toEqual([]);
  });

  it('takes what a team-mate did while it was open, sent after its end', async () => {
    const jour = '2026-03-08';
    const id = await demarrer(ana, { jour });
    await finir(ana, id, 150, '16:30');
    await taper(cleo, id, { femmes: 1 }, moment(jour, AUJOURDHUI));
    expect((await acteDe(id))?.membres).toEqual([ana.membreId, cleo.membreId]);
  });

  it('loses by a team-mate nobody but themselves; its author and managers decide', async () => {
    const id = await demarrer(ana, { jour: autreJour(), membres: [bo.membreId] });
    const saisie = { natureId: t.id('Présence active - tournée'), secteurId: t.id('Nord'), lieuId: null };
    const dire = async (qui: Scope, ...membres: number[]) => {
      await t.faire((tx) => modifier(tx, qui, id, { ...saisie, membres }, moment()));
      return [...((await acteDe(id))?.membres ?? [])].sort();
    };
    const tous = [ana, bo, cleo].map((p) => p.membreId).sort();
    expect(await dire(bo, bo.membreId, cleo.membreId)).toEqual(tous);
    expect(await dire(bo)).toEqual([ana.membreId, cleo.membreId].sort());
    expect(await dire(ana, ana.membreId)).toEqual([ana.membreId]);
    expect(await dire(chef, bo.membreId)).toEqual([bo.membreId]);
  });

  it('is unknown when nobody started it', async () => {
    const inconnue = nouvelId();
    expect(await codes(taper(ana, inconnue, { femmes: 1 }))).toEqual(['tournee-inconnue']);
    expect(await codes(finir(ana, inconnue, 1))).toEqual(['tournee-inconnue']);
  });
});

describe('two phones on the same round', () => {
  it('that started it without seeing each other share it, in one act', async () => {
    const jour = autreJour();
    const ids = [nouvelId(), nouvelId()] as const;
    const vues = await Promise.all([
      demarrer(ana, { jour, heure: '14:00', membres: [bo.membreId] }, ids[0]),
      demarrer(bo, { jour, heure: '14:10', membres: [cleo.membreId] }, ids[1]),
    ]);
    expect(vues[0]).toBe(vues[1]);
    const [id] = vues;
    await taper(ana, ids[0], { femmes: 2 });
    await taper(bo, ids[1], { femmes: 1, hommes: 1 });
    await noterPar(bo, ids[1], note());
    await finir(bo, ids[1], 100);
    expect(await compteursDe(id)).toMatchObject([{ nombre: 4, femmes: 3, hommes: 1 }]);
    expect((await acteDe(id))?.minutes).toBe(100);
    expect([...((await acteDe(id))?.membres ?? [])].sort()).toEqual(
      [ana, bo, cleo].map((p) => p.membreId).sort(),
    );
    const autre = ids.find((i) => i !== id) ?? '';
    expect(await t.lignes(autre)).toEqual([]);
    // The start sent again finds the same answer.
    expect(await demarrer(bo, { jour, heure: '14:10', membres: [cleo.membreId] }, autre)).toBe(id);
  });

  it('are one when the first was closed before the second could say that it had started', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour, membres: [bo.membreId] });
    await finir(ana, id, 180);
    expect(await demarrer(bo, { jour, heure: '14:30' })).toBe(id);
    expect(await demarrer(bo, { jour, heure: '17:30' })).not.toBe(id);
  });

  it('take in the acts that named the second before it came', async () => {
    const jour = autreJour();
    const seconde = nouvelId();
    const premiere = await demarrer(ana, { jour, membres: [bo.membreId] });
    await finir(ana, premiere, 60);
    const acteId = nouvelId();
    await t.faire((tx) =>
      tx
        .insertInto('intervention')
        .values({
          ...{ structure_id: t.structureId, id: acteId, jour, minutes: 25, tournee_id: seconde },
          nature_id: t.id('Écoute active'),
        })
        .execute(),
    );
    expect(await demarrer(bo, { jour }, seconde)).toBe(premiere);
    expect((await t.lignes(premiere)).map((l) => [l.sorte, l.minutes])).toEqual([
      ['acte', 25],
      ['tournee', 35],
    ]);
  });

  it('add up whatever happens at once', async () => {
    const id = await demarrer(ana, { jour: autreJour(), membres: [bo.membreId] });
    const taps = Array.from({ length: 30 }, (_, i) =>
      taper(i % 2 ? ana : bo, id, { femmes: 1, hommes: i % 3 }),
    );
    await Promise.all(taps);
    expect(await compteursDe(id)).toMatchObject([{ femmes: 30, hommes: 30, nombre: 60, version: 30 }]);
  });

  it('end in the same counts in any order, and never below nothing', async () => {
    const plus = fc.record({
      nature: fc.constantFrom('Écoute active', 'Présence active - tournée'),
      lieu: fc.constantFrom(null, 'Place', 'Parc'),
      femmes: fc.integer({ min: -2, max: 3 }),
      hommes: fc.integer({ min: -1, max: 2 }),
      qui: fc.constantFrom('ana' as const, 'bo' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(plus, { minLength: 1, maxLength: 12 }), async (suite) => {
        const id = await demarrer(
          ana,
          { jour: AUJOURDHUI, heure: '14:00', membres: [bo.membreId] },
          nouvelId(),
        );
        await t.faire((tx) => tx.updateTable('tournee').set({ duree: 0 }).where('id', '=', id).execute());
        const attendus = new Map<string, { femmes: number; hommes: number }>();
        for (const { nature, lieu, femmes, hommes, qui } of suite) {
          const cle = `${t.id(nature)} ${lieu === null ? null : t.id(lieu)}`;
          const avant = attendus.get(cle) ?? { femmes: 0, hommes: 0 };
          const apres = { femmes: avant.femmes + femmes, hommes: avant.hommes + hommes };
          const tap = taper(t.equipe[qui], id, {
            natureId: t.id(nature),
            lieuId: lieu === null ? null : t.id(lieu),
            femmes,
            hommes,
          });
          if (apres.femmes < 0 || apres.hommes < 0) expect(await codes(tap)).toEqual(['compteur-negatif']);
          else {
            await tap;
            attendus.set(cle, apres);
          }
        }
        const compteurs = (await compteursDe(id)).filter((l) => l.supprime_le === null);
        const obtenus = compteurs.map((l) => [`${l.nature_id} ${l.lieu_id}`, l.femmes, l.hommes, l.nombre]);
        const voulus = [...attendus]
          .filter(([, n]) => n.femmes + n.hommes > 0)
          .map(([cle, n]) => [cle, n.femmes, n.hommes, n.femmes + n.hommes]);
        expect(obtenus.sort()).toEqual(voulus.sort());
        // Out of the way of the next run.
        await t.faire((tx) => changerSuppression(tx, chef, id, true));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the minutes of a round', () => {
  it('are what its acts leave, whatever is done to them, in any order', async () => {
    const geste = fc.record({
      sorte: fc.constantFrom('clore', 'acte', 'change', 'supprime', 'retablit', 'sort'),
      n: fc.nat(5),
      minutes: fc.integer({ min: 0, max: 90 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(geste, { maxLength: 12 }), async (gestes) => {
        const jour = AUJOURDHUI;
        const id = await demarrer(bo, { jour, secteurId: null, heure: '09:00' });
        let duree: number | null = null;
        const actes: { id: string; minutes: number; dedans: boolean; supprime: boolean }[] = [];
        const saisi = (minutes: number, tourneeId: string | null) =>
          acteSaisiSchema.parse({ jour, natureId: t.id('Écoute active'), minutes, tourneeId });
        for (const { sorte, n, minutes } of gestes) {
          const acte = actes[n % Math.max(1, actes.length)];
          if (sorte === 'clore') {
            await finir(bo, id, minutes * 3);
            duree = Math.max(duree ?? 0, minutes * 3);
          } else if (sorte === 'acte') {
            const nouveau = nouvelId();
            await t.faire((tx) => creer(tx, bo, nouveau, saisi(minutes, id), jour));
            actes.push({ id: nouveau, minutes, dedans: true, supprime: false });
          } else if (acte && (sorte === 'supprime' || sorte === 'retablit')) {
            await t.faire((tx) => changerSuppression(tx, bo, acte.id, sorte === 'supprime'));
            acte.supprime = sorte === 'supprime';
          } else if (acte && !acte.supprime) {
            const { version } = await t.faire((tx) =>
              tx
                .selectFrom('intervention')
                .select('version')
                .where('id', '=', acte.id)
                .executeTakeFirstOrThrow(),
            );
            acte.minutes = minutes;
            acte.dedans = sorte === 'change';
            const change = { version, saisi: saisi(minutes, acte.dedans ? id : null) };
            await t.faire((tx) => modifierActe(tx, bo, acte.id, change, jour));
          }
        }
        const somme = actes.filter((a) => a.dedans && !a.supprime).reduce((s, a) => s + a.minutes, 0);
        expect((await acteDe(id))?.minutes).toBe(presenceDe(duree, somme));
        await t.faire((tx) => changerSuppression(tx, bo, id, true));
      }),
      { numRuns: 25 },
    );
  });

  it('stay right when two acts of it are written at once', async () => {
    const jour = autreJour();
    const id = await demarrer(ana, { jour });
    await finir(ana, id, 240);
    const saisi = acteSaisiSchema.parse({
      jour,
      natureId: t.id('Écoute active'),
      minutes: 10,
      tourneeId: id,
    });
    await Promise.all(
      Array.from({ length: 10 }, () => t.faire((tx) => creer(tx, ana, nouvelId(), saisi, AUJOURDHUI))),
    );
    expect((await acteDe(id))?.minutes).toBe(140);
  });
});

describe('a note', () => {
  it('is added once, by whoever is there, and taken away by its author or a manager', async () => {
    const id = await demarrer(ana, { jour: autreJour(), membres: [bo.membreId] });
    const n = note({
      texte: '  Porte du hall cassée.  ',
      lieuId: t.id('Place'),
      heure: '21:30',
      sorte: 'transmission',
    });
    for (let i = 0; i < 2; i++) await noterPar(ana, id, n);
    const lues = () =>
      t.faire((tx) => tx.selectFrom('tournee_note').selectAll().where('tournee_id', '=', id).execute());
    expect(await lues()).toMatchObject([
      { texte: 'Porte du hall cassée.', lieu_id: t.id('Place'), heure: '21:30:00', membre_id: ana.membreId },
    ]);
    expect(await codes(noterPar(bo, id, { ...n, texte: 'Autre chose' }))).toEqual(['identifiant-pris']);
    const effacerPar = (qui: Scope) => t.faire((tx) => effacerNote(tx, qui, id, n.id));
    expect(await codes(effacerPar(bo))).toEqual(['note-inconnue']);
    for (const qui of [ana, chef]) await effacerPar(qui);
    expect((await lues())[0]?.supprime_le).not.toBeNull();
    expect((await journalDe(n.id)).map((l) => l.action)).toEqual(['creation', 'suppression']);
    // Sent again after it was taken away, it does not come back.
    await noterPar(ana, id, n);
    expect((await lues())[0]?.supprime_le).not.toBeNull();
  });

  it.each<[string, Partial<Note>, string]>([
    ['empty', { texte: '  ' }, 'note-vide'],
    ['at no hour', { heure: '7h' }, 'heure-invalide'],
    ['of an unknown place', { lieuId: 1_000_000 }, 'lieu-inconnu'],
  ])('is refused %s', async (_, reste, code) => {
    const id = await demarrer(ana, { jour: autreJour() });
    expect(await codes(noterPar(ana, id, note(reste)))).toEqual([code]);
  });
});
