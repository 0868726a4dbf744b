import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { identite, partenaireEssai, situationEssai } from '../../../tests/support/personnes.ts';
import { nouvelId } from '../../kernel/id.ts';
import { dansStructure } from '../../server/db.ts';

const S = '/api/structures/retrait';
let essai: AppEssai;
let structureId: string;
let alice: Personne;
let chef: Personne;
let partenaire: number;

beforeAll(async () => {
  essai = await nouvelleApp();
  structureId = await essai.structure('retrait');
  alice = await essai.personne('retrait', 'mediateur', 'Alice');
  chef = await essai.personne('retrait', 'encadrant', 'Chef');
  partenaire = await partenaireEssai(essai, structureId);
});
afterAll(() => essai.fermer());

/** A situation with a sheet, and two people: one of them was joined by mistake, then taken off. */
async function suivre() {
  const { id, code } = await situationEssai(essai, structureId, alice);
  const ici = `${S}/situations/${id}`;
  const [suivie, parErreur, fiche] = [nouvelId(), nouvelId(), nouvelId()];
  for (const personne of [suivie, parErreur])
    await alice.appeler('PUT', `${ici}/personnes/${personne}`, { identite: identite(), qualite: 'partie' });
  await alice.appeler('DELETE', `${ici}/personnes/${parErreur}`);
  const r = await alice.appeler('PUT', `${ici}/liaisons/${fiche}`, {
    ...{ partenaireId: partenaire, message: 'Merci de recevoir cette dame lundi.' },
  });
  expect(r.status).toBe(200);
  return { situation: id, code, suivie, parErreur, fiche };
}

const aUnTexte = (fiche: string) =>
  dansStructure(essai.serveur.db, structureId, async (tx) => {
    const f = await tx
      .selectFrom('fiche_liaison')
      .select('contenu')
      .where('id', '=', fiche)
      .executeTakeFirst();
    return f?.contenu != null;
  });

describe('somebody joined to a situation by mistake, then taken off', () => {
  it('is nobody there when the only other person asks to be erased: the sheet is emptied', async () => {
    const { suivie, fiche } = await suivre();
    const r = await chef.appeler('POST', `${S}/personnes/${suivie}/effacement`);
    expect(r.corps.fiches).toBe(1);
    expect(await aUnTexte(fiche)).toBe(false);
  });

  it('takes nothing with them when they ask to be erased', async () => {
    const { parErreur, fiche } = await suivre();
    await chef.appeler('POST', `${S}/personnes/${parErreur}/effacement`);
    expect(await aUnTexte(fiche)).toBe(true);
  });

  it('takes the sheet with them when nobody stayed in that situation', async () => {
    const { suivie, parErreur, fiche } = await suivre();
    await chef.appeler('POST', `${S}/personnes/${parErreur}/effacement`);
    await dansStructure(essai.serveur.db, structureId, (tx) =>
      tx
        .updateTable('situation_personne')
        .set({ retire_le: essai.horloge.maintenant })
        .where('personne_id', '=', suivie)
        .execute(),
    );
    await chef.appeler('POST', `${S}/personnes/${suivie}/effacement`);
    expect(await aUnTexte(fiche)).toBe(false);
  });

  it('is told in their document of no sheet of that situation, but of the one that named them', async () => {
    const { code, parErreur, situation } = await suivre();
    const sans = await dossierDe(parErreur);
    expect(sans).toContain(code);
    expect(sans).not.toContain('Fiches de liaison');
    const [accord, fiche] = [nouvelId(), nouvelId()];
    const ici = `${S}/situations/${situation}`;
    await alice.appeler('POST', `${ici}/personnes/${parErreur}/retablissement`);
    await alice.appeler('PUT', `${ici}/accords/${accord}`, {
      ...{ personneId: parErreur, partenaireId: partenaire, finalite: 'Être reçue', forme: 'oral' },
      donneLe: '2026-03-03',
    });
    const r = await alice.appeler('PUT', `${ici}/liaisons/${fiche}`, {
      ...{ partenaireId: partenaire, accordId: accord, message: 'Merci de lui ouvrir un dossier.' },
    });
    expect(r.status).toBe(200);
    await alice.appeler('DELETE', `${ici}/personnes/${parErreur}`);
    const avec = await dossierDe(parErreur);
    expect(avec).toContain('Merci de lui ouvrir un dossier.');
    expect(avec.split(`CAF (${code})`)).toHaveLength(2);
  });
});

const dossierDe = async (id: string): Promise<string> => {
  const r = await chef.appeler('GET', `${S}/personnes/${id}/dossier.pdf`);
  const pdf = await getDocumentProxy(new Uint8Array(r.brut.rawPayload));
  return (await extractText(pdf, { mergePages: true })).text.replace(/\s+/g, ' ');
};
