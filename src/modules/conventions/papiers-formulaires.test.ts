import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { DONNEES_FICTIVES } from '../../../tests/support/formulaires.ts';
import type { ContexteDePapier, Faiseur } from './papiers-contexte.ts';
import { faireAr1, faireAr2, fairePresence } from './papiers-formulaires.ts';
import { EMPLOYEUR_VIDE, POSTE_VIDE } from './rules/papiers/donnees.ts';
import { examinerPapier, type TypeDePapier } from './rules/papiers/papiers.ts';

const contexte = (type: TypeDePapier, d = DONNEES_FICTIVES, c: Partial<ContexteDePapier> = {}) =>
  ({ donnees: d, etat: examinerPapier(type, d), ...c }) as ContexteDePapier;

async function pages(faiseur: Faiseur, c: ContexteDePapier): Promise<string[]> {
  const pdf = await faiseur(c);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((t) => t.replace(/\s+/g, ' '));
}

describe('the AR1 and the AR2 as PDF', () => {
  it('print what was told, then the four tables', async () => {
    const [ar1 = '', codes = ''] = await pages(faireAr1, contexte('ar1'));
    for (const dit of [
      'Les Deux Rives',
      '4 rue des Tanneurs',
      '8 8 9 9 B',
      '0 3 0 3 2 0 2 5',
      'Claire Aubert',
    ])
      expect(ar1).toContain(dit);
    expect(ar1).not.toMatch(/à compléter/i);
    for (const dit of ['Association, fondation', 'Des activités touristiques', 'Cités éducatives'])
      expect(codes).toContain(dit);
    const [ar2 = ''] = await pages(faireAr2, contexte('ar2'));
    for (const dit of ['Belkacem', 'Roussel', '1 5 0 6 1 9 8 5', '☒ Française', '☒ CDD', '1 867,02'])
      expect(ar2).toContain(dit);
    expect(ar2).not.toMatch(/à compléter/i);
  });

  it('cannot look complete when something is missing', async () => {
    const vide = { ...DONNEES_FICTIVES, employeur: EMPLOYEUR_VIDE, poste: POSTE_VIDE, personne: null };
    for (const [faiseur, type] of [
      [faireAr1, 'ar1'],
      [faireAr2, 'ar2'],
    ] as const) {
      const toutes = await pages(faiseur, contexte(type, vide));
      expect(toutes[0]).toContain('À COMPLÉTER Il manque des réponses obligatoires');
      expect(toutes[0]).toContain('Fiche de l’employeur : dénomination, numéro SIRET');
      for (const page of toutes) expect(page).toContain('À COMPLÉTER');
    }
  });

  it('leave out what no font can draw rather than failing', async () => {
    const employeur = { ...DONNEES_FICTIVES.employeur, denomination: 'Rives 🙂 et #Ponts *[x]' };
    const [ar1] = await pages(faireAr1, contexte('ar1', { ...DONNEES_FICTIVES, employeur }));
    expect(ar1).toContain('Rives et #Ponts *[x]');
  });
});

describe('the état de présence as PDF', () => {
  const contrat = DONNEES_FICTIVES.contrat;
  const dossier = {
    ...{ numero: 'R 057 25 0012 00', debut: '2025-03-01', fin: '2028-02-29', resilieeLe: null },
    contrats: [contrat],
    absences: [
      { contratId: 3, genre: 'maladie', debut: '2026-01-30', fin: '2026-02-03', deduite: true },
      { contratId: 3, genre: 'conge-paye', debut: '2026-03-02', fin: '2026-03-06', deduite: false },
    ],
  } as unknown as ContexteDePapier['dossier'];
  const periode: NonNullable<ContexteDePapier['periode']> = {
    ...{ periode: '2026-T1', enClair: '1er trimestre 2026', du: '2026-01-01', au: '2026-03-31' },
    aJoindre: [{ piece: 'bulletins', combien: 3, detail: 'Samira Roussel' }],
    jours: [{ contratId: 3, membre: 'Samira Roussel', enPoste: 90, absences: [] }],
    ...{ transmissibleLe: '2026-03-31', doute: null, dite: false, transmis: null },
  };

  it('counts each month whole, an absence over two months in both', async () => {
    const [page] = await pages(fairePresence, contexte('presence', DONNEES_FICTIVES, { dossier, periode }));
    // 30 and 31 January, then 1, 2 and 3 February; paid leave takes nothing off.
    expect(page).toContain(
      'janvier 2026 31 jours 2 jours février 2026 28 jours 3 jours mars 2026 31 jours 0 jour',
    );
    expect(page).toContain('3 bulletins de paie');
  });

  it('of a vacant post says to send it all the same', async () => {
    const vacant = { ...periode, jours: [], aJoindre: [] };
    const c = contexte('presence', DONNEES_FICTIVES, { dossier, periode: vacant });
    expect((await pages(fairePresence, c))[0]).toContain('Envoyez l’état de présence quand même');
  });
});
