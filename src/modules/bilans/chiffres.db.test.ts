import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp } from '../../../tests/support/app.ts';
import { acte, creerPoste, ecrireActes } from '../../../tests/support/bilan.ts';
import { dansStructure } from '../../server/db.ts';
import { lireConvention } from '../conventions/store.ts';
import { lireDossier } from '../conventions/store-dossier.ts';
import type { ActePret } from '../interventions/lot.ts';
import { compterBilan } from './chiffres.ts';
import { anneeDeConvention } from './rules/annee-de-convention.ts';
import type { ChiffresBilan } from './rules/chiffres.ts';

type Poste = Awaited<ReturnType<typeof creerPoste>>;
let essai: AppEssai;
let poste: Poste;
let noms: ReadonlyMap<number, string>;

beforeAll(async () => {
  essai = await nouvelleApp();
  poste = await creerPoste(essai.serveur.db, await essai.structure('ici'), { nom: 'Amina Benali' });
  noms = await dansStructure(essai.serveur.db, poste.structureId, async (tx) => {
    const termes = await tx.selectFrom('terme').select(['id', 'nom']).execute();
    return new Map(termes.map((t) => [t.id, t.nom]));
  });
});
afterAll(() => essai.fermer());
beforeEach(() => vider());

const vider = () =>
  dansStructure(essai.serveur.db, poste.structureId, (tx) => tx.deleteFrom('intervention').execute());

const compter = (annee: number, le = '2027-06-01T10:00:00Z'): Promise<ChiffresBilan> =>
  dansStructure(essai.serveur.db, poste.structureId, async (tx) => {
    const convention = await lireConvention(tx, poste.conventionId);
    const k = anneeDeConvention(convention, annee);
    if (!k.ok) throw new Error(k.error.message);
    const { structureId } = poste;
    const { contrats } = await lireDossier(tx, poste.conventionId);
    return compterBilan(
      tx,
      convention,
      k.value,
      { structureId, par: 'Jeanne Morel', le: new Date(le) },
      contrats,
    );
  });

/** The same figures counted act by act, without a database. */
function oracle(actes: readonly ActePret[], du: string, au: string) {
  const siens = actes.filter(
    (a) => a.jour >= du && a.jour <= au && a.membres.includes(poste.titulaireId) && a.mediation,
  );
  const mesures = (l: readonly ActePret[]) => {
    const total = (f: (a: ActePret) => number) => l.reduce((n, a) => n + f(a), 0);
    const [femmes, hommes] = [total((a) => a.femmes), total((a) => a.hommes)];
    const nonCommunique = total((a) => a.nonCommunique);
    return {
      interventions: l.length,
      minutes: total((a) => a.minutes),
      beneficiaires: femmes + hommes + nonCommunique,
      femmes,
      hommes,
      nonCommunique,
    };
  };
  const par = <K>(l: readonly ActePret[], cles: (a: ActePret) => readonly K[]) =>
    new Map(
      [...new Set(l.flatMap(cles))].map((cle) => [cle, mesures(l.filter((a) => cles(a).includes(cle)))]),
    );
  return [1, 2, 3, 4, 5].map((famille) => {
    const l = siens.filter((a) => a.famille === famille);
    const ages = [0, 1, 2, 3, 4].map((i) => l.reduce((n, a) => n + (a.ages[i] ?? 0), 0));
    return {
      famille,
      ...mesures(l),
      ages,
      natures: par(l, (a) => [noms.get(a.natureId) ?? '']),
      mois: par(l, (a) => [a.jour.slice(0, 7)]),
      partenaires: par(l, (a) => a.partenaires.map((p) => noms.get(p) ?? '')),
    };
  });
}

const jours = fc
  .integer({ min: 0, max: 1400 })
  .map((n) => new Date(Date.UTC(2023, 10, 1) + n * 86_400_000).toISOString().slice(0, 10));
const actesArbitraires = () =>
  fc.array(
    fc
      .record({
        jour: fc.oneof(jours, fc.constantFrom('2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01')),
        nature: fc.constantFrom(...poste.natures),
        membres: fc.subarray([poste.titulaireId, poste.collegueId], { minLength: 1 }),
        partenaires: fc.subarray([...poste.partenaires]),
        minutes: fc.integer({ min: 0, max: 240 }),
        femmes: fc.integer({ min: 0, max: 30 }),
        hommes: fc.integer({ min: 0, max: 30 }),
        nonCommunique: fc.integer({ min: 0, max: 5 }),
      })
      .map(({ jour, nature, membres, ...reste }) => {
        const ages = [0, Math.min(1, reste.hommes), Math.floor(reste.femmes / 2), 0, reste.nonCommunique];
        return acte(nature, jour, membres, { ...reste, ages: ages as unknown as ActePret['ages'] });
      }),
    { maxLength: 60 },
  );

describe('the figures of a bilan', () => {
  it('are those of the acts of mediation at which the holder was, whatever the acts', async () => {
    await fc.assert(
      fc.asyncProperty(actesArbitraires(), fc.constantFrom(1, 2, 3), async (actes, annee) => {
        await vider();
        await ecrireActes(essai.serveur.db, poste.structureId, actes);
        const chiffres = await compter(annee);
        for (const attendu of oracle(actes, chiffres.du, chiffres.au)) {
          const f = chiffres.familles[attendu.famille - 1];
          if (!f) throw new Error('a family is missing');
          const { ages, natures, mois, partenaires, ...mesures } = attendu;
          expect(f).toMatchObject(mesures);
          expect([f.ages.moins12, f.ages.de12a17, f.ages.de18a25, f.ages.de26a59, f.ages.de60EtPlus]).toEqual(
            ages,
          );
          expect(new Map(f.natures.map(({ nature, ...m }) => [nature, m]))).toEqual(natures);
          expect(f.mois.filter((m) => m.interventions > 0).map((m) => m.mois)).toEqual(
            [...mois.keys()].sort(),
          );
          for (const { mois: m, ...reste } of f.mois) {
            if (reste.interventions > 0) expect(reste).toEqual(mois.get(m));
          }
          expect(f.partenaires).toHaveLength(partenaires.size);
          for (const p of f.partenaires) {
            expect(p.interventions).toBe(partenaires.get(p.partenaire)?.interventions);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leave out deleted acts, and tell apart the time that is not mediation', async () => {
    const [accueil] = poste.natures;
    const reunion = poste.natures.at(-1);
    if (!accueil || !reunion) throw new Error('natures are missing');
    await ecrireActes(essai.serveur.db, poste.structureId, [
      acte(accueil, '2024-05-02', [poste.titulaireId], { minutes: 30, femmes: 1 }),
      acte(accueil, '2024-05-03', [poste.titulaireId], { minutes: 30, femmes: 1 }),
      acte(reunion, '2024-05-03', [poste.titulaireId], { minutes: 90 }),
      acte(reunion, '2024-05-03', [poste.collegueId], { minutes: 90 }),
    ]);
    await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx
        .updateTable('intervention')
        .set({ supprime_le: new Date() })
        .where('jour', '=', '2024-05-02')
        .execute(),
    );
    const chiffres = await compter(1);
    expect(chiffres.total).toMatchObject({ interventions: 1, minutes: 30, femmes: 1 });
    expect(chiffres.horsMediation).toEqual({ interventions: 1, minutes: 90 });
  });
});

describe('the year before', () => {
  const remplir = async (sauf: readonly string[] = []) => {
    const [nature] = poste.natures;
    if (!nature) throw new Error('natures are missing');
    const mois = Array.from({ length: 24 }, (_, i) =>
      new Date(Date.UTC(2024, 2 + i, 15)).toISOString().slice(0, 10),
    );
    // A colleague's act is enough to say that the tool was in use.
    await ecrireActes(
      essai.serveur.db,
      poste.structureId,
      mois
        .filter((jour) => !sauf.includes(jour.slice(0, 7)))
        .map((jour, i) =>
          acte(nature, jour, [i % 3 === 0 ? poste.collegueId : poste.titulaireId], { femmes: 2 }),
        ),
    );
    return nature;
  };

  it('is set beside this one when both are whole', async () => {
    await remplir();
    const { comparaison } = await compter(2);
    expect(comparaison).toMatchObject({ disponible: true, du: '2024-03-01', au: '2025-02-28' });
    // Every third month has only the colleague's act.
    expect(comparaison.disponible && comparaison.reserves).toEqual([
      expect.stringContaining('aucun acte pendant 4 mois'),
    ]);
    expect(comparaison.disponible && comparaison.familles[0]).toMatchObject({
      famille: 1,
      interventions: 8,
      femmes: 16,
    });
  });

  it('is not, when the first year, when this one lasts, or when months of it are empty', async () => {
    await remplir(['2024-07']);
    expect((await compter(1)).comparaison).toMatchObject({ raison: 'premiere-annee' });
    expect((await compter(2, '2026-02-28T10:00:00Z')).comparaison).toMatchObject({
      raison: 'annee-en-cours',
    });
    const incomplete = (await compter(2)).comparaison;
    expect(incomplete).toMatchObject({ raison: 'annee-precedente-incomplete' });
    expect(!incomplete.disponible && incomplete.explication).toContain('juillet');
  });

  it('never says that nothing is recorded when the only acts are of today', async () => {
    const nature = poste.natures[0] as NonNullable<(typeof poste.natures)[0]>;
    await ecrireActes(essai.serveur.db, poste.structureId, [acte(nature, '2024-06-10', [poste.titulaireId])]);
    const { provenance, total } = await compter(1, '2024-06-10T10:00:00Z');
    expect(total.interventions).toBe(1);
    expect(provenance.avertissements.join(' ')).not.toMatch(/aucun acte/i);
  });

  it('is not, when the holder was not there: two people are not compared', async () => {
    const nature = await remplir();
    await vider();
    const jours = Array.from({ length: 24 }, (_, i) =>
      new Date(Date.UTC(2024, 2 + i, 15)).toISOString().slice(0, 10),
    );
    await ecrireActes(
      essai.serveur.db,
      poste.structureId,
      jours.map((jour, i) => acte(nature, jour, [i < 12 ? poste.collegueId : poste.titulaireId])),
    );
    const { comparaison } = await compter(2);
    expect(!comparaison.disponible && comparaison.explication).toContain('quelqu’un d’autre');
    expect((await compter(1)).provenance.avertissements[0]).toContain('Amina Benali n’a aucun acte');
  });

  it('comes with a reserve when a nature changed its meaning between the two', async () => {
    const nature = await remplir();
    await dansStructure(essai.serveur.db, poste.structureId, async (tx) => {
      const v = await tx
        .selectFrom('terme_version')
        .selectAll()
        .where('terme_id', '=', nature.natureId)
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('terme_version')
        .values({ ...v, depuis: '2025-01-01', definition: 'Tout autre chose.' })
        .execute();
    });
    const { comparaison, provenance } = await compter(2);
    expect(comparaison.disponible && comparaison.reserves.join()).toContain('1er\u00a0janvier 2025');
    expect(provenance.nomenclatures).toEqual([]);
    expect((await compter(1)).provenance.nomenclatures).toEqual([
      { nom: noms.get(nature.natureId), depuis: '2025-01-01' },
    ]);
  });
});

describe('the follow-up of situations', () => {
  const ouvrir = (membre: number, code: string, saisieLe: string) =>
    dansStructure(essai.serveur.db, poste.structureId, async (tx) => {
      const id = randomUUID();
      const cle = { structure_id: poste.structureId };
      const { id: sorte } = await tx
        .selectFrom('terme')
        .select('id')
        .where('genre', '=', 'sorte')
        .executeTakeFirstOrThrow();
      await tx
        .insertInto('situation')
        .values({
          ...{ ...cle, id, code, sorte_id: sorte, saisie_le: saisieLe, dernier_contact: saisieLe },
          ...{ auteur_id: membre, creation_empreinte: Buffer.alloc(1) },
        })
        .execute();
      await tx
        .insertInto('situation_passage')
        .values({
          ...cle,
          situation_id: id,
          de: null,
          vers: 'ouverte',
          issue: null,
          le: saisieLe,
          membre_id: null,
        })
        .execute();
      await tx
        .insertInto('situation_charge')
        .values({
          ...cle,
          situation_id: id,
          membre_id: membre,
          par_id: null,
          depuis: new Date(`${saisieLe}T09:00:00Z`),
        })
        .execute();
    });

  it('is told of the holder alone, and not at all when there is none', async () => {
    await ouvrir(poste.collegueId, 'AAA111', '2024-05-02');
    expect((await compter(1)).suivi).toBeUndefined();
    await ouvrir(poste.titulaireId, 'BBB222', '2024-06-03');
    const { suivi, definitions } = await compter(1);
    expect(suivi).toContainEqual({ nom: 'Situations suivies', valeur: 1, unite: 'situation' });
    expect(suivi).toContainEqual({ nom: 'Accords tenus', valeur: null, unite: 'part' });
    expect(definitions.map((d) => d.terme)).toContain('Situations suivies');
  });
});

describe('warnings', () => {
  it('are those of the dictionary: acts that begin late, natures that nobody checked', async () => {
    const nature = poste.natures[2];
    if (!nature) throw new Error('natures are missing');
    await ecrireActes(essai.serveur.db, poste.structureId, [acte(nature, '2024-05-02', [poste.titulaireId])]);
    const avertis = (await compter(1)).provenance.avertissements.join('\n');
    expect(avertis).toContain('62\u00a0jours après le début');
    expect(avertis).not.toContain('à vérifier');
    await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx.updateTable('terme').set({ a_verifier: true }).where('id', '=', nature.natureId).execute(),
    );
    expect((await compter(1)).provenance.avertissements.join('\n')).toContain(
      `«\u00a0${noms.get(nature.natureId)}\u00a0»`,
    );
  });

  it('speak of the days gone by, so that a frozen bilan never says that it will change', async () => {
    const nature = poste.natures[2];
    if (!nature) throw new Error('natures are missing');
    const jours = Array.from({ length: 30 }, (_, i) => `2024-0${3 + Math.floor(i / 10)}-${10 + (i % 10)}`);
    await ecrireActes(
      essai.serveur.db,
      poste.structureId,
      jours.map((jour) => acte(nature, jour, [poste.titulaireId])),
    );
    const { avertissements } = (await compter(1, '2024-05-21T10:00:00Z')).provenance;
    expect(avertissements.join()).not.toMatch(/partielle|terminée/);
    expect((await compter(1, '2024-02-01T10:00:00Z')).provenance.avertissements).toEqual([]);
  });

  it('say that a vacant post counts nothing', async () => {
    await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx.updateTable('convention').set({ titulaire_id: null }).execute(),
    );
    const chiffres = await compter(1);
    expect(chiffres.total.interventions).toBe(0);
    expect(chiffres.provenance.avertissements[0]).toContain('pas de titulaire');
  });
});
