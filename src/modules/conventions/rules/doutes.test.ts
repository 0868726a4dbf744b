import { expect, it } from 'vitest';
import { doutesDuPoste, type PosteADouter } from './doutes.ts';

const contrat = (c: Partial<PosteADouter['contrats'][number]> = {}): PosteADouter['contrats'][number] => ({
  ...{ id: 4, conventionId: 1, membreId: 7, membre: 'Samira Roussel', genre: 'cdd', signeLe: '2025-03-01' },
  ...{ debut: '2025-03-03', fin: '2028-02-29', depart: null, heures: 35, moinsDe24h: null },
  ...{ essaiRenouvele: false, premiereEmbauche: true, remplace: null, renouvelle: null },
  ...{ situation: 'sans-emploi', residence: 'qpv', autreAide: false, ...c },
});
const poste = (p: Partial<PosteADouter> = {}): PosteADouter => ({
  ...{ id: 1, signeeLe: '2025-02-20', debut: '2025-03-01', fin: '2028-02-29', resilieeLe: null },
  ...{ convention: { avertissements: [] }, contrats: [contrat()], anterieurs: [], absences: [], ...p },
});
const dits = (p: PosteADouter, aujourdhui = '2026-03-10') =>
  doutesDuPoste(p, { statutEmployeur: 50, aujourdhui, heuresAu: () => 35 });

it('says nothing of a post where all is in order', () => {
  expect(dits(poste())).toEqual([]);
});

it('keeps saying what was accepted with a doubt: of the convention, and of whose contract', () => {
  const doute = { champ: 'heures', message: 'Moins qu’un mi-temps.' };
  const lus = dits(
    poste({
      convention: { avertissements: [doute] },
      contrats: [contrat({ debut: '2025-11-03' })],
    }),
  );
  expect(lus[0]).toEqual({ contrat: null, ...doute });
  expect(lus[1]).toMatchObject({ contrat: 4, champ: 'debut' });
  expect(lus[1]?.message).toMatch(/^Contrat de Samira Roussel.*20\sjuillet 2025/);
});

it('keeps a late hiring after the person left, and nothing else of them', () => {
  const parti = contrat({ debut: '2025-11-03', depart: '2025-12-31', residence: null, heures: 30 });
  expect(dits(poste({ contrats: [parti] })).map((x) => x.champ)).toEqual(['debut']);
});

it('never takes a signature to come for a signature', () => {
  expect(dits(poste({ signeeLe: '2026-04-01', contrats: [] })).map((x) => x.champ)).toEqual(['signeeLe']);
});

it('says an absence left after an end that was moved, and leaves the contracts of the convention before to it', () => {
  expect(dits(poste({ absences: [{ contratId: 4, debut: '2028-03-02' }] })).map((x) => x.champ)).toEqual([
    'fin',
  ]);
  expect(dits(poste({ contrats: [contrat({ conventionId: 9, residence: null })] }))).toEqual([]);
});
