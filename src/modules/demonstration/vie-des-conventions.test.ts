import { describe, expect, it } from 'vitest';
import { feriesEntre } from '../../kernel/feries.ts';
import { plusJours } from '../../kernel/jours.ts';
import { examinerAbsence } from '../conventions/rules/absences.ts';
import { type ContratSaisi, examinerContrat } from '../conventions/rules/contrat.ts';
import { echeances } from '../conventions/rules/echeances.ts';
import { genererDemonstration } from './generateur.ts';

describe.each(['2026-03-12', '2026-09-01', '2024-02-29', '2025-12-31', '2027-06-15'])(
  'shown on %s',
  (reference) => {
    const d = genererDemonstration(reference);
    const [premiere] = d.conventions;

    it('has a life for each convention, that the rules accept', () => {
      expect(d.vies.map((v) => v.numero)).toEqual(d.conventions.map((c) => c.numero));
      for (const [i, v] of d.vies.entries()) {
        const c = d.conventions[i] as NonNullable<(typeof d.conventions)[number]>;
        const saisi = {
          ...{ membreId: 1, moinsDe24h: null, essaiRenouvele: false, remplace: null, renouvelle: null },
          ...{
            naissance: '1980-01-01',
            situation: 'sans-emploi' as const,
            residence: 'qpv' as const,
            autreAide: false,
          },
        } satisfies Partial<ContratSaisi>;
        const convention = { signeeLe: c.signeeLe, debut: c.debut, fin: c.fin, heures: c.heures };
        expect(
          examinerContrat({ ...saisi, ...v.contrat }, { statutEmployeur: 50, autres: [], convention }),
        ).toEqual({
          refus: [],
          avertissements: [],
        });
        for (const [j, a] of v.absences.entries())
          expect(examinerAbsence(a, { ...v.contrat, depart: null }, v.absences.slice(0, j))).toMatchObject({
            ok: true,
            value: { deduite: a.deduite },
          });
      }
    });

    it('lets nobody work on the days when they are said away', () => {
      for (const [i, v] of d.vies.entries()) {
        const titulaire = d.conventions[i]?.titulaire ?? '';
        const absent = (jour: string) => v.absences.some((a) => a.debut <= jour && jour <= a.fin);
        expect(d.interventions.filter((x) => x.membres.includes(titulaire) && absent(x.jour))).toEqual([]);
        expect(v.absences.some((a) => a.deduite)).toBe(true);
      }
    });

    it('is behind: nothing is sent, received or said on a day to come', () => {
      const jours = d.vies.flatMap((v) => [
        ...v.absences.map((a) => a.fin),
        ...v.presences.map((p) => p.transmisLe),
        ...v.versements.map((p) => p.recuLe),
        ...v.dites.map((x) => x.le),
      ]);
      expect(jours.filter((j) => j >= reference)).toEqual([]);
    });

    it('leaves one état de présence to send, and little else', () => {
      const ouvertes = d.vies.map((v, i) => {
        const c = d.conventions[i] as NonNullable<(typeof d.conventions)[number]>;
        const suites = new Map(v.dites.map((x) => [x.cle, { suite: x.suite, date: x.au }]));
        const contrat = {
          ...{ id: 1, membreId: 1, depart: null, essaiRenouvele: false, premiereEmbauche: true },
          ...{ remplace: null, renouvelle: null, ...v.contrat },
        };
        return echeances(
          {
            ...{ debut: c.debut, fin: c.fin, signeeLe: c.signeeLe, resilieeLe: null, denonceeLe: null },
            ...{ renouvelee: false, vacantDepuis: null, presence: 'trimestre', contrats: [contrat] },
            transmis: new Set(v.presences.map((p) => p.periode)),
          },
          { aujourdhui: reference, jusquAu: plusJours(reference, 30), feries: feriesEntre(c.debut, c.fin) },
          suites,
        ).filter((e) => e.statut === 'depasse' && !e.code.startsWith('versement-suspendu'));
      });
      expect(ouvertes.flat().every((e) => e.code.startsWith('etat-presence-'))).toBe(true);
      expect(ouvertes.flat().length).toBeLessThanOrEqual(2);
      expect(premiere?.debut).toBeDefined();
    });
  },
);
