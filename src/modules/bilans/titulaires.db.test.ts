import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp } from '../../../tests/support/app.ts';
import { acte, creerPoste, ecrireActes } from '../../../tests/support/bilan.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { ajouterMembre } from '../structures/creer.ts';
import { preparerFichier } from './documents.ts';
import { listerRecits } from './recits.ts';
import { donneesDuBilan } from './rules/donnees.ts';
import type { BilanJson } from './rules/json.ts';
import { lireBilan, ouvrirBilan } from './store.ts';

type Poste = Awaited<ReturnType<typeof creerPoste>>;
let essai: AppEssai;
let poste: Poste;
let ancienne: number;
let nouvelle: number;
let remplacante: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  poste = await creerPoste(essai.serveur.db, await essai.structure('ici'), { nom: 'Amina Benali' });
  ancienne = poste.titulaireId;
  nouvelle = poste.collegueId;
  remplacante = await ici((tx) => ajouterMembre(tx, poste.structureId, { nom: 'Rose Keller', role: null }));
});
afterAll(() => essai.fermer());
beforeEach(() =>
  ici(async (tx) => {
    await tx.deleteFrom('intervention').execute();
    await tx.deleteFrom('contrat').execute();
  }),
);

const ici = <T>(travail: (tx: Tx) => Promise<T>) =>
  dansStructure(essai.serveur.db, poste.structureId, travail);

const contrat = (membreId: number, debut: string, reste: Record<string, string | number> = {}) =>
  ici((tx) =>
    tx
      .insertInto('contrat')
      .values({
        ...{ structure_id: poste.structureId, convention_id: poste.conventionId, membre_id: membreId },
        ...{ genre: 'cdi', debut, heures: 35, ...reste },
      })
      .returning('id')
      .executeTakeFirstOrThrow(),
  );

/** The first year of the convention, from 1 March 2024 to 28 February 2025, counted in June 2025. */
const comptage = () => ({
  structureId: poste.structureId,
  par: 'Jeanne Morel',
  le: new Date('2025-06-01T10:00:00Z'),
});
const cle = () => ({ convention: poste.conventionId, annee: 1 });
const bilan = () => ici(async (tx) => lireBilan(tx, await ouvrirBilan(tx, cle(), null), comptage()));
const ecrire = (...actes: ReturnType<typeof acte>[]) =>
  ecrireActes(essai.serveur.db, poste.structureId, actes);
const nature = () => {
  const [premiere] = poste.natures;
  if (!premiere) throw new Error('no nature');
  return premiere;
};

describe('A bilan counts those who held the post on their own days', () => {
  it('two holders in one year, and neither before nor after their days', async () => {
    await contrat(ancienne, '2024-03-01', { depart: '2024-08-31' });
    await contrat(nouvelle, '2024-10-01');
    await ecrire(
      acte(nature(), '2024-08-31', [ancienne]),
      acte(nature(), '2024-09-01', [ancienne]),
      acte(nature(), '2024-09-30', [nouvelle]),
      acte(nature(), '2024-10-01', [nouvelle]),
      acte(nature(), '2025-02-28', [nouvelle]),
      acte(nature(), '2025-02-28', [ancienne]),
    );
    const lu = await bilan();
    expect(lu.chiffres.total.interventions).toBe(3);
    expect(lu.chiffres.provenance.avertissements).toContain(
      'D’après les contrats enregistrés, personne ne tenait le poste du 1er\u00a0septembre 2024 au 30\u00a0septembre 2024 : aucun acte n’y est compté.',
    );
    expect(donneesDuBilan(lu).mediateur).toBe(
      'Amina Benali, du 1er\u00a0mars 2024 au 31\u00a0août 2024\u00a0; Collègue du poste, depuis le 1er\u00a0octobre 2024',
    );
  });

  it('an act done by both counts once, on whatever day', async () => {
    await contrat(ancienne, '2024-03-01', { depart: '2024-08-31' });
    await contrat(nouvelle, '2024-08-15');
    await ecrire(
      acte(nature(), '2024-08-20', [ancienne, nouvelle], { minutes: 30, femmes: 1 }),
      acte(nature(), '2024-08-01', [ancienne, nouvelle], { minutes: 20 }),
      acte(nature(), '2024-11-01', [nouvelle, ancienne], { minutes: 10 }),
    );
    const { total } = (await bilan()).chiffres;
    expect(total).toMatchObject({ interventions: 3, minutes: 60, femmes: 1 });
  });

  it('a replacement counts during the replacement only', async () => {
    const { id } = await contrat(ancienne, '2024-03-01');
    const genre = { genre: 'remplacement', fin: '2024-07-31', remplace_id: id };
    await contrat(remplacante, '2024-06-01', genre);
    await ecrire(
      acte(nature(), '2024-06-15', [remplacante], { aValoriser: true, recit: 'Pendant' }),
      acte(nature(), '2024-08-15', [remplacante], { aValoriser: true, recit: 'Après' }),
      acte(nature(), '2024-09-15', [ancienne]),
    );
    const lu = await bilan();
    expect(lu.chiffres.total.interventions).toBe(2);
    expect(donneesDuBilan(lu).mediateur).toContain('Rose Keller (remplacement), du 1er\u00a0juin 2024 au 31');
    expect((await ici((tx) => listerRecits(tx, cle(), null))).map((r) => r.recit)).toEqual(['Pendant']);
    const faire = await ici((tx) => preparerFichier(tx, cle(), 'json', null, comptage()));
    const json = await faire();
    const { familles } = JSON.parse(json.contenu.toString()) as BilanJson;
    expect(familles.reduce((n, f) => n + f.interventions, 0)).toBe(2);
  });

  it('keeps the holder that the convention names when no contract was written', async () => {
    await ecrire(acte(nature(), '2024-04-02', [ancienne]), acte(nature(), '2024-04-02', [nouvelle]));
    const lu = await bilan();
    expect(lu.chiffres.total.interventions).toBe(1);
    expect(donneesDuBilan(lu).mediateur).toBe('Amina Benali');
  });

  it('counts nobody when the contracts name nobody that year', async () => {
    await contrat(nouvelle, '2025-03-01');
    await ecrire(acte(nature(), '2024-04-02', [nouvelle, ancienne]));
    expect((await bilan()).chiffres.total.interventions).toBe(0);
  });
});
