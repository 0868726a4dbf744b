import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { acte, creerPoste, ecrireActes } from '../../../tests/support/bilan.ts';
import { dansStructure } from '../../server/db.ts';

let essai: AppEssai;
let direction: Personne;
let encadrante: Personne;
let lucie: Personne;
let autre: Personne;
let observateur: Personne;
let poste: Awaited<ReturnType<typeof creerPoste>>;

const ICI = '/api/structures/ici';
const SAISIE = {
  ...{ genre: 'formation', intitule: 'Gérer un conflit', organisme: 'Institut', planRegional: false },
  ...{
    article5: true,
    debut: '2026-02-03',
    fin: '2026-02-04',
    heures: 14,
    attestation: false,
    prevue: false,
  },
};

beforeAll(async () => {
  essai = await nouvelleApp();
  essai.horloge.maintenant = new Date('2026-11-23T10:00:00Z');
  const structureId = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Hélène');
  encadrante = await essai.personne('ici', 'encadrant', 'Claire');
  lucie = await essai.personne('ici', 'mediateur', 'Lucie');
  autre = await essai.personne('ici', 'mediateur', 'Mariama');
  observateur = await essai.personne('ici', 'observateur', 'Préfecture');
  poste = await creerPoste(essai.serveur.db, structureId, { membreId: lucie.membreId });
  await dansStructure(essai.serveur.db, structureId, (tx) =>
    tx
      .insertInto('contrat')
      .values({
        ...{ structure_id: structureId, convention_id: poste.conventionId, membre_id: lucie.membreId },
        ...{ genre: 'cdi', debut: '2024-03-01', heures: 35 },
      })
      .execute(),
  );
});
afterAll(() => essai.fermer());

const ajouter = (qui: Personne, reste: object = {}, membreId = lucie.membreId) =>
  qui.appeler('POST', `${ICI}/formations`, { ...SAISIE, membreId, ...reste });
const parcours = async (membreId = lucie.membreId) =>
  (await encadrante.appeler('GET', `${ICI}/formations/membres/${membreId}`)).corps;

describe('The trainings of the team', () => {
  it('are written by those who manage, from the version that was read, and put back when taken away', async () => {
    expect((await ajouter(lucie)).status).toBe(403);
    const cree = await ajouter(encadrante);
    expect(cree.corps).toMatchObject({
      etat: 'faite',
      version: 1,
      prevuePour: null,
      intitule: 'Gérer un conflit',
    });
    const url = `${ICI}/formations/${cree.corps.id}`;
    const change = { ...SAISIE, heures: 12, version: 1 };
    expect((await direction.appeler('PUT', url, change)).corps).toMatchObject({ heures: 12, version: 2 });
    const perdant = await encadrante.appeler('PUT', url, { ...SAISIE, heures: 3, version: 1 });
    expect([perdant.status, perdant.corps.code]).toEqual([409, 'formation-modifiee']);
    expect((await encadrante.appeler('DELETE', url)).status).toBe(204);
    expect((await parcours()).actions).toEqual([]);
    expect((await encadrante.appeler('PUT', url, { ...SAISIE, version: 2 })).status).toBe(404);
    expect((await encadrante.appeler('POST', `${url}/retablissement`)).corps.heures).toBe(12);
    expect((await parcours()).annees).toEqual([{ annee: 2026, formation: 12, autres: 0, actions: 1 }]);
    const lignes = await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx
        .selectFrom('journal')
        .select(['action', 'champs', 'membre_id'])
        .where('objet', '=', 'formation')
        .where('objet_id', '=', String(cree.corps.id))
        .orderBy('id')
        .execute(),
    );
    expect(lignes).toEqual([
      { action: 'creation', champs: [], membre_id: encadrante.membreId },
      { action: 'modification', champs: ['heures'], membre_id: direction.membreId },
      { action: 'suppression', champs: [], membre_id: encadrante.membreId },
      { action: 'retablissement', champs: [], membre_id: encadrante.membreId },
    ]);
    await encadrante.appeler('DELETE', url);
  });

  it('refuse beside the field, all at once', async () => {
    const r = await ajouter(encadrante, { intitule: ' ', debut: '2027-01-01', fin: '2026-01-01' });
    expect(r.status).toBe(422);
    expect(r.corps.champs.map((c: { champ: string }) => c.champ)).toEqual(['intitule', 'debut', 'fin']);
    expect((await ajouter(encadrante, {}, 999_999)).corps.code).toBe('membre-inconnu');
    expect((await ajouter(encadrante, { heures: -1 })).status).toBe(400);
  });

  it('are seen by each for themselves; nobody else’s, and nothing for who only reads figures', async () => {
    const elle = await lucie.appeler('GET', `${ICI}/formations`);
    expect(elle.corps.personnes.map((p: { nom: string }) => p.nom)).toEqual(['Lucie']);
    expect(elle.corps.peutEcrire).toBe(false);
    const url = `${ICI}/formations/membres/${lucie.membreId}`;
    expect((await lucie.appeler('GET', url)).status).toBe(200);
    expect((await autre.appeler('GET', url)).corps.code).toBe('formations-autre-personne');
    expect((await observateur.appeler('GET', url)).status).toBe(403);
    expect((await encadrante.appeler('GET', `${ICI}/formations`)).corps.personnes.length).toBeGreaterThan(3);
  });

  it('keep the day they were planned for, and answer the deadline of the convention', async () => {
    const codes = async () =>
      ((await parcours()).aFaire as { code: string | null; enRetard: boolean }[]).map((a) => a.code);
    const echeance = async () => {
      const { corps } = await direction.appeler('GET', `${ICI}/conventions/${poste.conventionId}/echeances`);
      return corps.echeances.find((e: { code: string }) => e.code === 'formation-prise-de-poste')?.statut;
    };
    expect([await codes(), await echeance()]).toEqual([
      ['formation-prise-de-poste', 'entretien-professionnel-1'],
      'depasse',
    ]);
    const prevue = { genre: 'prise-de-poste', intitule: '', debut: '2026-11-10', fin: null, prevue: true };
    const { corps } = await ajouter(encadrante, { ...prevue, heures: 7 });
    expect(corps).toMatchObject({ etat: 'en-retard', intitule: 'Formation « prise de poste »' });
    expect(await codes()).toContain(null);
    const suivi = (await encadrante.appeler('GET', `${ICI}/formations?annee=2026`)).corps.personnes.find(
      (p: { membreId: number }) => p.membreId === lucie.membreId,
    );
    expect(suivi).toMatchObject({ formation: 0, aFaire: 3, enRetard: 3 });
    const faite = { ...SAISIE, ...prevue, heures: 7, debut: '2026-11-12', prevue: false, version: 1 };
    const apres = await encadrante.appeler('PUT', `${ICI}/formations/${corps.id}`, faite);
    expect(apres.corps).toMatchObject({ etat: 'faite', prevuePour: '2026-11-10', debut: '2026-11-12' });
    expect([await codes(), await echeance()]).toEqual([['entretien-professionnel-1'], 'fait']);
    expect((await parcours()).anneesDeConvention.at(-1)).toMatchObject({
      annee: 3,
      formation: 7,
      actions: 1,
    });
    await encadrante.appeler('DELETE', `${ICI}/formations/${corps.id}`);
    expect(await echeance()).toBe('depasse');
  });

  it('make the proposal of part 2.3, which the holder reads and another mediator does not', async () => {
    const { corps } = await ajouter(encadrante, {
      planRegional: true,
      genre: 'atelier',
      intitule: 'Aller vers',
    });
    const tutorat = await ajouter(encadrante, { genre: 'tutorat', intitule: '', heures: 2 });
    const url = `${ICI}/bilans/${poste.conventionId}/2/professionnalisation`;
    const r = (await lucie.appeler('GET', url)).corps;
    expect(r.plan).toContain('Atelier du plan régional : Aller vers (Institut), 14\u00a0heures');
    expect(r.autre).toContain('Tutorat');
    expect(`${r.plan}${r.autre}`).not.toContain('Lucie');
    expect(r.annees).toEqual([
      { annee: 1, heures: 0 },
      { annee: 2, heures: 14 },
    ]);
    expect((await autre.appeler('GET', url)).status).toBe(403);
    for (const id of [corps.id, tutorat.corps.id])
      await encadrante.appeler('DELETE', `${ICI}/formations/${id}`);
  });
});

describe('The share of mediation of a post', () => {
  it('is that of the time recorded by its holder, by quarter, and none when too little is recorded', async () => {
    const [mediation] = poste.natures;
    const hors = poste.natures.at(-1);
    if (!mediation || !hors) throw new Error('no nature');
    const [moi, elle] = [lucie.membreId, autre.membreId];
    // She replaced in January: what she records in February is not of this post.
    await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx
        .insertInto('contrat')
        .values({
          ...{ structure_id: poste.structureId, convention_id: poste.conventionId, membre_id: elle },
          ...{ genre: 'remplacement', debut: '2026-01-01', fin: '2026-01-31', heures: 35 },
        })
        .execute(),
    );
    await ecrireActes(essai.serveur.db, poste.structureId, [
      ...Array.from({ length: 5 }, (_, i) => acte(mediation, `2026-01-1${i}`, [moi], { minutes: 400 })),
      acte(hors, '2026-03-31', [moi, elle], { minutes: 500 }),
      acte(hors, '2026-02-01', [elle], { minutes: 900 }),
      acte(mediation, '2026-04-01', [moi], { minutes: 900 }),
      acte(mediation, '2026-06-30', [moi], { minutes: 899 }),
    ]);
    const url = `${ICI}/conventions/${poste.conventionId}/part-mediation`;
    const { corps } = await encadrante.appeler('GET', url);
    const trouve = (enClair: string) =>
      corps.periodes.find((p: { enClair: string }) => p.enClair === enClair) as object;
    expect(trouve('1er trimestre 2026')).toMatchObject({
      ...{ minutes: 2000, minutesHorsMediation: 500, part: 0.8, reserve: null },
    });
    expect(trouve('2e trimestre 2026')).toMatchObject({ minutes: 1799, part: null, reserve: 'peu' });
    const annees = (await encadrante.appeler('GET', `${url}?pas=annee`)).corps.periodes;
    expect(annees.map((p: { enClair: string }) => p.enClair)).toEqual(['2024', '2025', '2026']);
    const mois = (await encadrante.appeler('GET', `${url}?pas=mois`)).corps.periodes;
    expect(mois).toHaveLength(33);
    expect((await lucie.appeler('GET', url)).status).toBe(403);
    expect((await encadrante.appeler('GET', `${ICI}/conventions/999999/part-mediation`)).status).toBe(404);
  });
});
