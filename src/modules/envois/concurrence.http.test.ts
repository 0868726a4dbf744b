import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { commande, creation, envoyer, poster } from '../../../tests/support/envois.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';
import type { Nomenclature } from '../nomenclatures/contract.ts';

// Hundreds of requests: they are waited for, however busy the machine is.
vi.setConfig({ testTimeout: 120_000 });

const SLUG = 'concurrence';
const RACINE = `/api/structures/${SLUG}`;
let essai: AppEssai;
let structureId: string;
let equipe: Personne[];
let natureId: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure(SLUG);
  equipe = [await essai.personne(SLUG, 'encadrant')];
  for (let i = 0; i < 2; i++) equipe.push(await essai.personne(SLUG, 'mediateur'));
  const listes: Nomenclature = (await equipe[0]?.appeler('GET', `${RACINE}/nomenclature`))?.corps;
  natureId = listes.natures.find((n) => n.mediation)?.id ?? 0;
});
afterAll(() => essai.fermer());

const geste = fc.record({
  quoi: fc.constantFrom(
    ...(['modifier', 'ecran', 'supprimer', 'retablir', 'compter', 'creer', 'ouvrir', 'clore'] as const),
  ),
  acte: fc.nat(5),
  tournee: fc.nat(2),
  autre: fc.nat(2),
  minutes: fc.nat(40),
});
/** What phones send, and what screens do, all at the same instant. */
const instant = fc.array(
  fc.record({ qui: fc.nat(2), gestes: fc.array(geste, { minLength: 1, maxLength: 5 }) }),
  {
    minLength: 2,
    maxLength: 6,
  },
);

it('what phones and screens do at once to the same acts and rounds never fails, and time is counted once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(instant, { minLength: 1, maxLength: 4 }), async (instants) => {
      // The rounds of the run before give their place.
      await dansStructure(essai.serveur.db, structureId, (tx) =>
        tx.updateTable('intervention').set({ jour: '2026-03-02' }).where('sorte', '=', 'tournee').execute(),
      );
      const membres = equipe.map((p) => p.membreId);
      const [chef] = equipe as [Personne];
      const tournees = [nouvelId(), nouvelId(), nouvelId()];
      const ouvrir = (tourneeId: string, i: number, minute: string) => {
        const tournee = { jour: '2026-03-10', heure: `1${2 * i}:${minute}`, natureId, membres };
        return commande({ genre: 'tournee-ouverture', tourneeId, tournee });
      };
      const actes = tournees.flatMap((tourneeId) => [
        creation({ natureId, membres, tourneeId }),
        creation({ natureId, membres, tourneeId, minutes: 10 }),
      ]);
      await envoyer(chef, SLUG, [...tournees.map((t, i) => ouvrir(t, i, '00')), ...actes]);

      const commandeDe = (g: typeof geste extends fc.Arbitrary<infer G> ? G : never) => {
        const [acteId, tourneeId] = [actes[g.acte]?.acteId ?? '', tournees[g.tournee] ?? ''];
        const acte = { jour: '2026-03-10', natureId, membres, minutes: g.minutes };
        const ailleurs = { ...acte, tourneeId: tournees[g.autre] ?? null };
        return {
          modifier: () => commande({ genre: 'acte-modification', acteId, acte: ailleurs, version: 1 }),
          supprimer: () => commande({ genre: 'acte-suppression', acteId }),
          retablir: () => commande({ genre: 'acte-retablissement', acteId }),
          compter: () => commande({ genre: 'compteur', tourneeId, increment: { natureId, hommes: 1 } }),
          creer: () => creation(ailleurs),
          ouvrir: () => ouvrir(nouvelId(), g.tournee, '20'),
          clore: () =>
            commande({ genre: 'tournee-cloture', tourneeId, heureFin: '18:00', duree: 60 + g.minutes }),
          ecran: () => ({ acteId, acte: ailleurs }),
        }[g.quoi]();
      };
      for (const ensemble of instants)
        await Promise.all(
          ensemble.map(async ({ qui, gestes }) => {
            const personne = equipe[qui] as Personne;
            if (gestes[0]?.quoi === 'ecran') {
              const { acteId, acte } = commandeDe(gestes[0]) as ReturnType<typeof creation>;
              const adresse = `${RACINE}/interventions/${acteId}`;
              const { version } = (await personne.appeler('GET', adresse)).corps;
              expect((await personne.appeler('PUT', adresse, { ...acte, version })).status).toBeLessThan(500);
              expect((await personne.appeler('DELETE', adresse)).status).toBe(204);
              return;
            }
            const commandes = gestes.filter((g) => g.quoi !== 'ecran').map(commandeDe);
            const r = await poster(personne, SLUG, commandes);
            expect(r.corps.resultats.map((x: { status: number }) => x.status)).not.toContain(422);
          }),
        );

      const { rows } = await dansStructure(essai.serveur.db, structureId, (tx) =>
        sql<{ minutes: number; attendues: number }>`
          select i.minutes, greatest(0, coalesce(t.duree, 0) - coalesce(sum(a.minutes), 0))::int as attendues
          from tournee t join intervention i on i.id = t.id
          left join intervention a on a.tournee_id = t.id and a.sorte = 'acte' and a.supprime_le is null
          where t.id = any(${tournees}::uuid[]) group by i.minutes, t.duree`.execute(tx),
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const r of rows) expect(r.minutes).toBe(r.attendues);
    }),
    { numRuns: 15 },
  );
});
