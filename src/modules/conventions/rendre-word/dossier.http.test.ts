import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../../tests/support/app.ts';
import { EMPLOYEUR_FICTIF, PERSONNE_FICTIVE, POSTE_FICTIF } from '../../../../tests/support/formulaires.ts';
import { listTags } from '../../../documents/word.ts';
import { type Files, readZip, textOf } from '../../../documents/zip.ts';

const BASE = '/api/structures/ici';
// Today is 10 March 2026: the second year of the convention began nine days ago.
let essai: AppEssai;
let direction: Personne;
let samira: Personne;
let convention: number;
let contrat: number;

const sur = (methode: 'GET' | 'PUT' | 'POST', suite: string, corps?: object) =>
  direction.appeler(methode, `${BASE}/conventions/${convention}/${suite}`, corps);

beforeAll(async () => {
  essai = await nouvelleApp();
  await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', 'Hélène');
  samira = await essai.personne('ici', 'mediateur', 'Samira Roussel');
  const c = await direction.appeler('POST', `${BASE}/conventions`, {
    ...{ numero: 'R 057 25 0012 00', signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29' },
    ...{ employeur: 'Les Deux Rives', commune: 'Metz', qpv: null, titulaireId: null },
    ...{ heures: 28, typeMediation: '' },
  });
  convention = c.corps.id;
  const k = await sur('POST', 'contrats', {
    ...{ membreId: samira.membreId, genre: 'cdd', signeLe: '2025-02-28', debut: '2025-03-03' },
    ...{ fin: '2028-02-29', heures: 28, moinsDe24h: null, essaiRenouvele: false, premiereEmbauche: true },
    ...{ remplace: null, renouvelle: null, naissance: '1985-06-15', situation: 'sans-emploi' },
    ...{ residence: 'qpv', autreAide: false },
  });
  contrat = k.corps.id;
});
afterAll(() => essai.fermer());

async function telecharger(type: string): Promise<Buffer> {
  const r = await sur('GET', `papiers/${type}`);
  expect(r.status).toBe(200);
  return r.brut.rawPayload;
}
function ouvrir(archive: Uint8Array): Files {
  const files = readZip(archive);
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}
const texteWord = (docx: Uint8Array | undefined): string =>
  textOf(ouvrir(docx ?? new Uint8Array()), 'word/document.xml').replace(/<[^>]+>/g, '');

const numero = 'R-057-25-0012-00';

describe('the papers in Word', () => {
  it('are made with nothing told, and say so; then with what was told', async () => {
    const avant = texteWord(await telecharger('cdd'));
    expect(avant).toContain('À COMPLÉTER');
    expect(avant).toContain('[à compléter\u00a0: numéro SIRET]');
    const employeur = { version: 0, employeur: EMPLOYEUR_FICTIF };
    expect((await direction.appeler('PUT', `${BASE}/employeur`, employeur)).status).toBe(200);
    const { version } = (await sur('GET', 'poste')).corps;
    expect((await sur('PUT', 'poste', { version, poste: POSTE_FICTIF })).status).toBe(200);
    const lue = (await sur('GET', `contrats/${contrat}/personne`)).corps;
    const ecrite = await sur('PUT', `contrats/${contrat}/personne`, {
      version: lue.version,
      personne: PERSONNE_FICTIVE,
    });
    expect(ecrite.status).toBe(200);
    const apres = texteWord(await telecharger('cdd'));
    expect(apres).toContain('Madame Samira Roussel');
    expect(apres).toContain('(nom de famille\u00a0: Belkacem)');
    expect(apres).toContain('mille huit cent soixante-sept euros et deux centimes');
    expect(apres).not.toContain('numéro SIRET');
  });

  it('do not take a contract of another kind for theirs', async () => {
    const cdi = texteWord(await telecharger('cdi'));
    expect(cdi).toContain('Le contrat à durée indéterminée adulte-relais intègre');
    expect(cdi).not.toContain('Roussel');
  });

  it('are refused to whoever does not lead the structure', async () => {
    for (const type of ['cdd', 'dossier', 'renouvellement'])
      expect((await samira.appeler('GET', `${BASE}/conventions/${convention}/papiers/${type}`)).status).toBe(
        403,
      );
  });
});

describe('the files of several papers', () => {
  it('of a renewal hold the request, the bilan of each year begun in Word and PDF, the perspectives', async () => {
    const files = ouvrir(await telecharger('renouvellement'));
    expect(Object.keys(files).toSorted()).toEqual([
      '1-demande-de-renouvellement.docx',
      `2-bilan-detaille/bilan-${numero}-annee-1.docx`,
      `2-bilan-detaille/bilan-${numero}-annee-1.pdf`,
      `2-bilan-detaille/bilan-${numero}-annee-2.docx`,
      `2-bilan-detaille/bilan-${numero}-annee-2.pdf`,
      '3-perspectives.docx',
      'LISEZMOI.txt',
    ]);
    expect(texteWord(files['1-demande-de-renouvellement.docx'])).toContain('(années 1, 2)');
    expect(textOf(files, 'LISEZMOI.txt')).toContain('quartier prioritaire (convention)');
  });

  it('of a whole post hold what applies to it, name nobody outside, and open', async () => {
    const files = ouvrir(await telecharger('dossier'));
    const noms = Object.keys(files);
    for (const attendu of [
      'LISEZMOI.txt',
      `1-convention/demande-${numero}.docx`,
      `1-convention/ar1-${numero}.pdf`,
      `1-convention/fiche-de-poste-${numero}.docx`,
      `2-contrats/cdd-${numero}-contrat-${contrat}.docx`,
      `2-contrats/ar2-${numero}-contrat-${contrat}.pdf`,
      `3-presence/presence-${numero}-2025-t2.pdf`,
      '5-renouvellement/1-demande-de-renouvellement.docx',
      '6-suivi/echeances.csv',
      '6-suivi/aide-mois-par-mois.csv',
    ])
      expect(noms).toContain(attendu);
    expect(noms.some((n) => n.startsWith('4-vacance/') || n.includes('/cdi'))).toBe(false);
    expect(noms.join(' ')).not.toMatch(/roussel|belkacem|samira|aubry/i);
    for (const nom of noms.filter((n) => n.endsWith('.docx') && !n.includes('bilan-')))
      expect(listTags(files[nom] ?? new Uint8Array()), nom).toEqual({ ok: true, value: [] });
    for (const nom of noms.filter((n) => n.endsWith('.pdf')))
      expect(
        Buffer.from(files[nom] ?? [])
          .subarray(0, 5)
          .toString(),
        nom,
      ).toBe('%PDF-');
    expect(textOf(files, '6-suivi/echeances.csv')).toContain('2027-08-29;Demander le renouvellement');
    // 22 810 € in 2025 until July, 28 hours out of 35: 22 810 × 0,8 ÷ 12 for a whole month held.
    expect(textOf(files, '6-suivi/aide-mois-par-mois.csv')).toMatch(
      /2025-04;22810[^;]*;officiel;0,8;30;0;1520,6[67];/,
    );
    // The same words as on screen, beside the last amount known: 22 810,5 × 11,88 ÷ 11,65 = 23 260,8.
    expect(textOf(files, '6-suivi/aide-mois-par-mois.csv')).toMatch(
      /2028-02;23260,8;pas encore publié, dernier montant connu;0,8;29;0;1550,72;/,
    );
    const notice = textOf(files, 'LISEZMOI.txt');
    for (const nom of noms.filter((n) => n !== 'LISEZMOI.txt')) expect(notice).toContain(nom);
    expect(notice).toContain('Avis de vacance : le poste n’est pas vacant');
  });

  it('hold the notices of a vacancy once somebody left; the same data give the same bytes', async () => {
    await sur('POST', 'depart', { le: '2026-03-06', motif: 'démission' });
    const archive = await telecharger('dossier');
    const noms = Object.keys(ouvrir(archive));
    expect(noms).toContain(`4-vacance/vacance-prefet-${numero}.docx`);
    const lettre = texteWord(ouvrir(archive)[`4-vacance/vacance-prefet-${numero}.docx`]);
    expect(lettre).toContain('Samira Roussel l’a quitté le 6\u00a0mars 2026');
    expect(lettre).toContain('6\u00a0août 2026 au plus tard');
    expect((await telecharger('dossier')).equals(archive)).toBe(true);
  });
});
