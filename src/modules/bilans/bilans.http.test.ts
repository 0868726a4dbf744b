import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { acte, creerPoste, ecrireActes, modeleAvec } from '../../../tests/support/bilan.ts';
import { readZip, textOf } from '../../documents/zip.ts';
import type { Scope } from '../../server/branche.ts';
import { dansStructure, type Tx } from '../../server/db.ts';
import { changerEtat } from './etat.ts';
import { donneesDuBilan } from './rules/donnees.ts';
import { IDS_DE_RUBRIQUE, textesDe } from './rules/rubriques.ts';

let essai: AppEssai;
let poste: Awaited<ReturnType<typeof creerPoste>>;
let direction: Personne;
let encadrant: Personne;
let titulaire: Personne;
let collegue: Personne;
let bilan: (annee: number) => string;

beforeAll(async () => {
  essai = await nouvelleApp();
  const structureId = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Jeanne Morel');
  encadrant = await essai.personne('ici', 'encadrant', 'Paul Weber');
  titulaire = await essai.personne('ici', 'mediateur', 'Amina Benali');
  collegue = await essai.personne('ici', 'mediateur', 'Karim Haddad');
  poste = await creerPoste(essai.serveur.db, structureId, titulaire);
  bilan = (annee) => `/api/structures/ici/bilans/${poste.conventionId}/${annee}`;
  const [un, deux] = poste.natures;
  if (!un || !deux) throw new Error('natures are missing');
  await ecrireActes(essai.serveur.db, structureId, [
    acte(un, '2024-05-02', [titulaire.membreId], { minutes: 30, femmes: 2, hommes: 1 }),
    acte(un, '2024-06-02', [titulaire.membreId], {
      femmes: 1,
      aValoriser: true,
      recit: 'Une locataire a repris contact avec son bailleur.',
    }),
    acte(deux, '2024-06-03', [collegue.membreId], { aValoriser: true, recit: 'Pas le sien.' }),
    acte(deux, '2025-06-03', [titulaire.membreId], { aValoriser: true, recit: 'Une autre année.' }),
  ]);
});
afterAll(() => essai.fermer());

const ecrire = (qui: Personne, annee: number, rubrique: string, texte: string, version: number) =>
  qui.appeler('PUT', `${bilan(annee)}/textes/${rubrique}`, { texte, version });
const VIDES = ['bilan-textes-vides'];
const agir = (qui: Personne, annee: number, action: string, confirme: string[] = []) =>
  qui.appeler('POST', `${bilan(annee)}/etat`, { action, confirme });

/** By steps shorter than the life of a session. */
async function passerUnAn(): Promise<void> {
  for (let i = 0; i < 19; i += 1) {
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 20 * 86_400_000);
    for (const qui of [direction, titulaire]) await qui.appeler('GET', '/api/moi');
  }
}

describe('a bilan', () => {
  it('is read by its holder and those who manage, and by no other mediator', async () => {
    for (const qui of [direction, encadrant, titulaire]) {
      const r = await qui.appeler('GET', bilan(1));
      expect(r.status).toBe(200);
      expect(r.corps).toMatchObject({
        etat: 'preparation',
        annees: 3,
        peutEcrire: true,
        convention: { mediateur: 'Amina Benali' },
        chiffres: { du: '2024-03-01', au: '2025-02-28', total: { interventions: 2, femmes: 3, hommes: 1 } },
      });
      expect(r.corps.textes).toHaveLength(IDS_DE_RUBRIQUE.length);
    }
    for (const fin of ['', '.docx', '.pdf', '.json', '/textes', '/recits']) {
      const r = await collegue.appeler('GET', bilan(1) + fin);
      expect([fin, r.status, r.corps.code]).toEqual([fin, 403, 'bilan-autre-poste']);
    }
    expect((await ecrire(collegue, 1, 'conclusions', 'x', 0)).corps.code).toBe('bilan-autre-poste');
    expect((await agir(collegue, 1, 'relire')).corps.code).toBe('bilan-autre-poste');
  });

  it('is listed with its years and what is still to be written', async () => {
    const url = '/api/structures/ici/bilans';
    const [ligne] = (await titulaire.appeler('GET', url)).corps;
    expect(ligne.annees.map((a: { du: string; au: string }) => [a.du, a.au])).toEqual([
      ['2024-03-01', '2025-02-28'],
      ['2025-03-01', '2026-02-28'],
      ['2026-03-01', '2027-02-28'],
    ]);
    // The convention says the type of mediation by itself.
    expect(ligne.annees[2]).toMatchObject({ etat: 'preparation', vides: 12, textes: 13, commence: false });
    expect((await collegue.appeler('GET', url)).corps).toEqual([]);
  });

  it('of a year or a convention that does not exist is a sentence', async () => {
    const r = await direction.appeler('GET', bilan(4));
    expect([r.status, r.corps.code]).toEqual([404, 'annee-hors-convention']);
    expect((await direction.appeler('GET', bilan(0))).corps.code).toBe('annee-invalide');
    const inconnue = await direction.appeler('GET', '/api/structures/ici/bilans/999999/1.pdf');
    expect([inconnue.status, inconnue.corps.code]).toEqual([404, 'convention-inconnue']);
  });

  it('refuses a text of too many lines beside its field', async () => {
    const r = await ecrire(titulaire, 1, 'conclusions', 'x\n'.repeat(501), 0);
    expect([r.status, r.corps.code]).toEqual([400, 'demande-invalide']);
    expect(JSON.stringify(r.corps)).toContain('trop de retours à la ligne\u00a0: 500 au plus');
    expect(r.corps.champs[0].champ).toBe('texte');
  });

  it('says the same on screen, in JSON, in Word and in PDF', async () => {
    const { corps: lu } = await direction.appeler('GET', bilan(1));
    const json = JSON.parse((await direction.appeler('GET', `${bilan(1)}.json`)).brut.body);
    const donnees = donneesDuBilan({ ...lu, textes: textesDe(lu.textes) });
    const docx = readZip((await direction.appeler('GET', `${bilan(1)}.docx`)).brut.rawPayload);
    if (!docx.ok) throw new Error(docx.error.message);
    const word = textOf(docx.value, 'word/document.xml').replace(/<[^>]+>/g, '|');
    const octets = (await direction.appeler('GET', `${bilan(1)}.pdf`)).brut.rawPayload;
    const pdf = await extractText(await getDocumentProxy(new Uint8Array(octets)), { mergePages: true });
    for (const [i, f] of donnees.familles.entries()) {
      const {
        natures: _n,
        partenaires: _p,
        mois: _m,
        ages: _a,
        famille: _f,
        ...mesures
      } = lu.chiffres.familles[i];
      expect(json.familles[i]).toMatchObject({ famille: f.famille, ...mesures });
      if (f.vide) continue;
      expect(f.interventions).toBe(String(mesures.interventions));
      const ligne = [
        f.interventions,
        f.part,
        f.heures,
        f.beneficiaires,
        f.femmes,
        f.hommes,
        f.non_communique,
      ];
      expect(word.replace(/\|+/g, '|')).toContain(`${f.famille}|${ligne.join('|')}|`);
      expect(pdf.text.replace(/\s+/g, ' ')).toContain(ligne.join(' ').replace(/\s+/g, ' '));
    }
    expect(json.familles[0].interventions).toBe(2);
  });

  it('shows the accounts of its holder and of its year, to be told', async () => {
    const { corps } = await titulaire.appeler('GET', `${bilan(1)}/recits`);
    expect(corps).toMatchObject([
      { jour: '2024-06-02', recit: 'Une locataire a repris contact avec son bailleur.' },
    ]);
  });
});

describe('texts written together', () => {
  it('are saved version by version, with who wrote', async () => {
    const un = await ecrire(titulaire, 2, 'conclusions', 'Premier jet.', 0);
    expect(un.corps).toMatchObject({ version: 1, par: 'Amina Benali', texte: 'Premier jet.' });
    const deux = await ecrire(encadrant, 2, 'conclusions', 'Premier jet, relu.', 1);
    expect(deux.corps).toMatchObject({ version: 2, par: 'Paul Weber' });
    const { corps } = await direction.appeler('GET', `${bilan(2)}/textes`);
    expect(corps.textes.find((t: { rubrique: string }) => t.rubrique === 'conclusions')).toEqual(deux.corps);
  });

  it('never replace what somebody else wrote meanwhile: the refusal brings their text', async () => {
    await ecrire(titulaire, 2, 'perspectives', 'Le texte d’Amina.', 0);
    const r = await ecrire(encadrant, 2, 'perspectives', 'Le texte de Paul.', 0);
    expect([r.status, r.corps.code]).toEqual([409, 'texte-modifie']);
    expect(r.corps.actuel).toMatchObject({ texte: 'Le texte d’Amina.', version: 1, par: 'Amina Benali' });
    const garde = await ecrire(encadrant, 2, 'perspectives', 'Les deux.', r.corps.actuel.version);
    expect(garde.corps).toMatchObject({ texte: 'Les deux.', version: 2 });
  });

  it('let one of two simultaneous writers through, and give both texts to the other', async () => {
    const deux = await Promise.all([
      ecrire(titulaire, 2, 'origine_mission', 'A', 0),
      ecrire(direction, 2, 'origine_mission', 'B', 0),
    ]);
    expect(deux.map((r) => r.status).sort()).toEqual([200, 409]);
    const perdant = deux.find((r) => r.status === 409);
    const gagnant = deux.find((r) => r.status === 200);
    expect(perdant?.corps.actuel).toEqual(gagnant?.corps);
  });

  it('begin with the type of mediation of the convention, until somebody writes otherwise', async () => {
    const lire = async () => {
      const { textes } = (await titulaire.appeler('GET', `${bilan(2)}/textes`)).corps;
      return textes.find((t: { rubrique: string }) => t.rubrique === 'type_mediation');
    };
    expect(await lire()).toMatchObject({ texte: 'Médiation de proximité', version: 0 });
    await ecrire(titulaire, 2, 'type_mediation', 'Médiation en habitat', 0);
    expect(await lire()).toMatchObject({ texte: 'Médiation en habitat', version: 1 });
  });

  it('take the same text twice for one: the first answer may have been lost', async () => {
    await ecrire(titulaire, 2, 'contenu_mission', 'Pareil.', 0);
    const r = await ecrire(titulaire, 2, 'contenu_mission', 'Pareil.', 0);
    expect([r.status, r.corps.version]).toEqual([200, 1]);
  });

  it('are audited by name of part, once a session of writing', async () => {
    const lire = () =>
      dansStructure(essai.serveur.db, poste.structureId, (tx) =>
        tx.selectFrom('journal').select('champs').where('action', '=', 'texte').execute(),
      );
    const avant = (await lire()).length;
    for (const [i, texte] of ['a', 'ab', 'abc'].entries()) {
      await ecrire(titulaire, 3, 'veille_qualitatif', texte, i);
    }
    expect((await lire()).slice(avant)).toEqual([{ champs: ['veille_qualitatif'] }]);
  });
});

describe('the life of a bilan', () => {
  it('closes the texts once read over, and opens them again', async () => {
    expect((await agir(titulaire, 2, 'relire')).corps.code).toBe('bilan-role');
    expect((await agir(encadrant, 2, 'figer')).corps.code).toBe('bilan-action-impossible');
    const incomplet = await agir(encadrant, 2, 'relire');
    expect([incomplet.status, incomplet.corps.code]).toEqual([422, 'bilan-textes-vides']);
    expect((await agir(encadrant, 2, 'relire', VIDES)).corps).toEqual({ etat: 'relu' });
    const r = await ecrire(titulaire, 2, 'conclusions', 'Trop tard.', 2);
    expect([r.status, r.corps.code]).toEqual([409, 'bilan-ecriture-fermee']);
    expect((await agir(encadrant, 2, 'figer')).corps.code).toBe('bilan-role');
    expect((await agir(encadrant, 2, 'reprendre')).corps).toEqual({ etat: 'preparation' });
  });

  it('asks twice before freezing what is not whole', async () => {
    await agir(direction, 3, 'relire', VIDES);
    const r = await agir(direction, 3, 'figer');
    expect([r.status, r.corps.code]).toEqual([422, 'bilan-annee-en-cours']);
    expect((await agir(direction, 3, 'figer', ['bilan-annee-en-cours'])).corps.code).toBe(
      'bilan-textes-vides',
    );
    await agir(direction, 3, 'reprendre');
  });

  it('is not frozen with files that a text written meanwhile contradicts', async () => {
    await agir(direction, 3, 'relire', VIDES);
    let transactions = 0;
    const transaction = async <T>(f: (tx: Tx) => Promise<T>): Promise<T> => {
      transactions += 1;
      if (transactions === 2)
        await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
          tx
            .updateTable('bilan_texte')
            .set({ texte: 'Changé pendant ce temps.', version: 9 })
            .where('rubrique', '=', 'veille_qualitatif')
            .execute(),
        );
      return dansStructure(essai.serveur.db, poste.structureId, f);
    };
    const scope = {
      structureId: poste.structureId,
      slug: 'ici',
      role: 'direction',
      membreId: direction.membreId,
      membreNom: 'Jeanne Morel',
    } as Scope;
    const demande = { action: 'figer', confirme: ['bilan-annee-en-cours', ...VIDES] } as const;
    const cle = { convention: poste.conventionId, annee: 3 };
    await expect(
      changerEtat(transaction, scope, cle, demande, essai.horloge.maintenant),
    ).rejects.toMatchObject({ status: 409, refus: [{ code: 'bilan-action-impossible' }] });
    expect((await direction.appeler('GET', bilan(3))).corps.etat).toBe('relu');
    await agir(direction, 3, 'reprendre');
  });

  it('ends in a photograph: same bytes and same figures whatever happens afterwards', async () => {
    await ecrire(direction, 1, 'conclusions', 'Une bonne année.', 0);
    await agir(encadrant, 1, 'relire', VIDES);
    expect((await agir(direction, 1, 'figer', VIDES)).corps).toEqual({ etat: 'fige' });
    const fichiers = async () =>
      Promise.all(
        ['.docx', '.pdf', '.json'].map(
          async (f) => (await titulaire.appeler('GET', bilan(1) + f)).brut.rawPayload,
        ),
      );
    const avant = await fichiers();
    const lu = (await direction.appeler('GET', bilan(1))).corps;
    expect(lu).toMatchObject({ etat: 'fige', fige: { par: 'Jeanne Morel' }, actions: [], peutEcrire: false });
    expect(JSON.parse(String(avant[2]))).toMatchObject({
      fige: true,
      familles: [{ interventions: 2 }, {}, {}, {}, {}],
    });

    const [nature] = poste.natures;
    if (!nature) throw new Error('natures are missing');
    await ecrireActes(essai.serveur.db, poste.structureId, [
      acte(nature, '2024-05-04', [titulaire.membreId], { minutes: 500, femmes: 9 }),
    ]);
    await dansStructure(essai.serveur.db, poste.structureId, async (tx) => {
      await tx.updateTable('intervention').set({ femmes: 40 }).execute();
      await tx.updateTable('terme').set({ nom: 'Renommée' }).where('id', '=', nature.natureId).execute();
      await tx
        .updateTable('membre')
        .set({ nom: 'Amina Martin' })
        .where('id', '=', titulaire.membreId)
        .execute();
    });
    const docx = await modeleAvec('Bilan et suivi', 'Un autre modèle');
    await dansStructure(essai.serveur.db, poste.structureId, (tx) =>
      tx
        .insertInto('bilan_modele')
        .values({ structure_id: poste.structureId, nom: 'autre.docx', docx })
        .execute(),
    );
    const url = `/api/structures/ici/conventions/${poste.conventionId}`;
    // The frozen year goes to 28 February 2025: no early end, by whatever gesture, denies a day of it.
    const transferer = (debut: string) =>
      direction.appeler('POST', `${url}/suivante`, {
        ...{ numero: 'R 057 25 0008 00', signeeLe: null, debut, fin: '2027-02-28', employeur: 'Une autre' },
        ...{ commune: '', qpv: null, titulaireId: null, heures: 35, typeMediation: '', lien: 'transfert' },
      });
    expect((await transferer('2025-02-28')).corps).toMatchObject({
      ...{ code: 'convention-bilan-fige', champs: [{ champ: 'debut' }] },
    });
    expect((await transferer('2025-03-01')).status).toBe(200);
    await passerUnAn();
    const apres = await fichiers();
    for (const [i, octets] of apres.entries()) expect(octets.equals(avant[i] as Buffer)).toBe(true);
    expect((await direction.appeler('GET', bilan(1))).corps.chiffres).toEqual(lu.chiffres);
    expect((await direction.appeler('GET', `${bilan(1)}`)).corps.convention.mediateur).toBe('Amina Benali');

    expect((await agir(direction, 1, 'reprendre')).corps.code).toBe('bilan-fige');
    expect((await ecrire(direction, 1, 'conclusions', 'Non.', 1)).corps.code).toBe('bilan-ecriture-fermee');
    const convention = (await direction.appeler('GET', url)).corps;
    const deplacee = await direction.appeler('PUT', url, { ...convention, debut: '2024-04-01' });
    expect([deplacee.status, deplacee.corps.code]).toEqual([409, 'convention-bilan-fige']);
    expect((await direction.appeler('DELETE', url)).corps.code).toBe('convention-bilan-fige');
  });

  it('is kept by the database itself, against any mistake of the program', async () => {
    const tenter = (sql: 'bilan' | 'texte') =>
      dansStructure(essai.serveur.db, poste.structureId, (tx) =>
        sql === 'bilan'
          ? tx.updateTable('bilan').set({ etat: 'relu', donnees: null }).where('etat', '=', 'fige').execute()
          : tx
              .updateTable('bilan_texte')
              .set({ texte: 'Autre.' })
              .where('texte', '=', 'Une bonne année.')
              .execute(),
      );
    await expect(tenter('bilan')).rejects.toThrow('frozen');
    await expect(tenter('texte')).rejects.toThrow('frozen');
  });
});
