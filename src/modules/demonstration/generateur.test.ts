import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feriesDe } from '../../kernel/feries.ts';
import { cleDe } from '../../kernel/texte.ts';
import {
  ISSUES_PAR_DEFAUT,
  SAISINES_PAR_DEFAUT,
  THEMATIQUES_PAR_DEFAUT,
} from '../nomenclatures/rules/listes-par-defaut.ts';
import { NATURES_PAR_DEFAUT } from '../nomenclatures/rules/natures-par-defaut.ts';
import { lireCodeQpv } from '../nomenclatures/rules/qpv.ts';
import { decaler } from './calendrier.ts';
import type { ActeDeDemonstration, Demonstration } from './demonstration.ts';
import { genererDemonstration } from './generateur.ts';
import { AMBIANCES, TRANSMISSIONS } from './notes-de-tournee.ts';
import { RECITS } from './recits.ts';

const natures = new Map(NATURES_PAR_DEFAUT.map((n) => [n.nom, n]));
const deMediation = (a: ActeDeDemonstration) => natures.get(a.nature)?.mediation === true;
const personnes = (a: ActeDeDemonstration) => a.femmes + a.hommes + a.nonCommunique;
const noms = (liste: readonly { nom: string }[]) => new Set(liste.map((t) => t.nom));
const minutesDe = (heure: string) => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3));

/** Any day of the year can be the day of the visit. */
const REFERENCES = ['2026-03-12', '2026-09-01', '2024-02-29', '2025-12-31', '2027-06-15'];
const demonstrations = REFERENCES.map((r): [string, Demonstration] => [r, genererDemonstration(r)]);

describe('the generator', () => {
  it('depends on the day and the seed alone', () => {
    expect(genererDemonstration('2026-03-12')).toEqual(demonstrations[0]?.[1]);
    expect(genererDemonstration('2026-03-12', 'autre')).not.toEqual(demonstrations[0]?.[1]);
  });

  it('takes less than half a second', () => {
    const durees = [1, 2, 3].map((i) => {
      // Of the processor: what else this machine does is not measured.
      const debut = process.cpuUsage();
      genererDemonstration('2026-03-12', `essai ${i}`);
      return process.cpuUsage(debut).user / 1000;
    });
    expect(Math.min(...durees)).toBeLessThan(500);
  });
});

describe.each(demonstrations)('shown on %s', (reference, d) => {
  const mediation = d.interventions.filter(deMediation);

  it('uses names that exist, and counts that hold together', () => {
    const lieux = new Map(d.lieux.map((l) => [l.nom, l.secteur]));
    const listes = {
      saisine: noms(SAISINES_PAR_DEFAUT),
      issue: noms(ISSUES_PAR_DEFAUT),
      projet: noms(d.projets),
    };
    const [thematiques, partenaires] = [noms(THEMATIQUES_PAR_DEFAUT), noms(d.partenaires)];
    const mauvais = d.interventions.filter((a) => {
      const ages = Object.values(a.ages).reduce((s, n) => s + n, 0);
      return !(
        natures.has(a.nature) &&
        (a.lieu === null || lieux.get(a.lieu) === a.secteur) &&
        (['saisine', 'issue', 'projet'] as const).every((c) => a[c] === null || listes[c].has(a[c])) &&
        a.thematiques.every((t) => thematiques.has(t)) &&
        a.partenaires.every((p) => partenaires.has(p)) &&
        new Set(a.membres).size === a.membres.length &&
        a.minutes > 0 &&
        a.minutes <= 240 &&
        ages <= personnes(a) &&
        (a.heure === null) === (a.creneau !== null) &&
        a.aValoriser === (a.recit !== null)
      );
    });
    expect(mauvais).toEqual([]);
  });

  it('gives identifiers of the right form, unique and in order', () => {
    const ids = d.interventions.map((a) => a.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort());
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('makes nobody work out of contract, on a day off or at two things at once', () => {
    const membres = new Map(d.membres.map((m) => [m.nom, m]));
    const feries = new Set([2022, 2023, 2024, 2025, 2026, 2027].flatMap((a) => [...feriesDe(a)]));
    const parJour = new Map<string, [number, number][]>();
    const horsContrat: ActeDeDemonstration[] = [];
    const enRepos: ActeDeDemonstration[] = [];
    for (const a of d.interventions) {
      if (a.jour < d.du || a.jour > d.au || a.jour >= reference) horsContrat.push(a);
      if (feries.has(a.jour) || new Date(a.jour).getUTCDay() === 0) enRepos.push(a);
      for (const nom of a.membres) {
        const m = membres.get(nom);
        if (m?.role !== 'mediateur' || m.actifDu > a.jour || a.jour > (m.actifAu ?? a.jour))
          horsContrat.push(a);
        if (d.conges.some((c) => c.membre === nom && c.du <= a.jour && a.jour <= c.au)) enRepos.push(a);
        if (a.heure === null) continue;
        const debut = minutesDe(a.heure);
        const cle = `${nom} ${a.jour}`;
        parJour.set(cle, [...(parJour.get(cle) ?? []), [debut, debut + a.minutes]]);
      }
    }
    expect(horsContrat).toEqual([]);
    expect(enRepos).toEqual([]);
    const croises = [...parJour].filter(([, plages]) => {
      const ordre = plages.toSorted(([x], [y]) => x - y);
      return ordre.some(([debut], i) => i > 0 && debut < (ordre[i - 1]?.[1] ?? 0));
    });
    expect(croises).toEqual([]);
  });

  it('has the volume, the hours and the seasons of the trade', () => {
    expect(mediation.length).toBeGreaterThan(6000);
    expect(mediation.length).toBeLessThan(7500);
    for (const m of d.membres.filter(({ role }) => role === 'mediateur')) {
      const debut = [m.actifDu, d.du].sort().at(-1) ?? d.du;
      const annees = (Date.parse(d.au) - Date.parse(debut)) / (365.25 * 864e5);
      const parAn = mediation.filter((a) => a.membres.includes(m.nom)).length / annees;
      expect(parAn).toBeGreaterThan(850);
      expect(parAn).toBeLessThan(1400);
    }
    const heures = mediation.flatMap((a) => (a.heure === null ? [] : [Number(a.heure.slice(0, 2))]));
    const part = (de: number, a: number) => heures.filter((x) => x >= de && x < a).length / heures.length;
    expect(part(16, 20)).toBeGreaterThan(0.5);
    expect(part(18, 24)).toBeGreaterThan(0.25);
    expect(part(18, 24)).toBeLessThan(0.45);
    expect(part(9, 13)).toBeGreaterThan(0.05);

    const bruitParJour = (mois: readonly number[]) => {
      const dansLeMois = (a: { jour: string }) => mois.includes(Number(a.jour.slice(5, 7)));
      const actes = mediation.filter(dansLeMois);
      const bruit = actes.filter((a) => a.thematiques.includes('Nuisances sonores')).length;
      return bruit / new Set(actes.map((a) => a.jour)).size;
    };
    expect(bruitParJour([6, 7, 8])).toBeGreaterThan(1.8 * bruitParJour([12, 1, 2]));
  });

  it('leaves mediation a little over 80 % of the time, however co-interventions are counted', () => {
    const minutes = (actes: readonly ActeDeDemonstration[], poids: (a: ActeDeDemonstration) => number) =>
      actes.reduce((somme, a) => somme + a.minutes * poids(a), 0);
    for (const poids of [() => 1, (a: ActeDeDemonstration) => a.membres.length]) {
      const part = minutes(mediation, poids) / minutes(d.interventions, poids);
      expect(part).toBeGreaterThan(0.8);
      expect(part).toBeLessThan(0.845);
    }
  });

  it('names partners where the trade does, and ends what is old', () => {
    const avec = (nature: string) => mediation.filter((a) => a.nature === nature);
    const relais = avec('Mise en relation');
    expect(relais.filter((a) => a.partenaires.length > 0).length / relais.length).toBeGreaterThan(0.9);
    expect(avec('Veille technique - transmission').every((a) => a.partenaires.length > 0)).toBe(true);
    expect(mediation.filter((a) => personnes(a) > 0 && a.nonCommunique > 0).length).toBeGreaterThan(100);
    const vieux = mediation.filter((a) => a.jour < decaler(d.au, { days: -60 }) && a.issue !== null);
    expect(vieux.filter((a) => a.issue === 'En cours').length / vieux.length).toBeLessThan(0.04);
  });

  it('tells every account, some of each family for the bilan that is written', () => {
    expect(d.interventions.flatMap((a) => a.recit ?? []).sort()).toEqual(RECITS.map((r) => r.texte).sort());
    const [c] = d.conventions;
    const finAnnee = decaler(c?.debut ?? '', { years: 1 });
    const dites = mediation.filter(
      (a) =>
        a.aValoriser &&
        a.membres.includes(c?.titulaire ?? '') &&
        a.jour >= (c?.debut ?? '') &&
        a.jour < finAnnee,
    );
    expect(new Set(dites.map((a) => natures.get(a.nature)?.famille)).size).toBe(5);
    expect(d.bilan).toMatchObject({ convention: c?.numero, annee: 1 });
    expect(finAnnee <= reference).toBe(true);
  });

  it('counts on rounds of the last weeks, whose minutes are what their acts leave', () => {
    const actes = new Map(d.interventions.map((a) => [a.id, a]));
    const lieux = new Map(d.lieux.map((l) => [l.nom, l.secteur]));
    const mauvaises = d.tournees.filter((t) => {
      const acte = actes.get(t.id);
      const enRoute = t.actes.map((id) => actes.get(id));
      if (!acte?.heure || enRoute.some((a) => !a || a.jour !== acte.jour || a.secteur !== acte.secteur))
        return true;
      const duree = enRoute.reduce((n, a) => n + (a?.minutes ?? 0), acte.minutes);
      const fin = minutesDe(acte.heure) + duree;
      return !(
        t.duree === duree &&
        minutesDe(t.heureFin) === fin &&
        acte.jour > decaler(d.au, { days: -40 }) &&
        t.compteurs.length >= 1 &&
        t.compteurs.every(
          (c) =>
            natures.get(c.nature)?.mediation &&
            c.femmes + c.hommes + c.nonCommunique > 0 &&
            (c.lieu === null || lieux.get(c.lieu) === acte.secteur),
        ) &&
        t.notes.every((n) => acte.membres.includes(n.membre) && n.heure >= (acte.heure ?? '')) &&
        (t.permanence === null || d.permanences.some((p) => p.nom === t.permanence))
      );
    });
    expect(mauvaises).toEqual([]);
    const enRoute = d.tournees.flatMap((t) => t.actes);
    expect(new Set(enRoute).size).toBe(enRoute.length);
    expect(new Set(d.tournees.flatMap((t) => actes.get(t.id)?.membres ?? [])).size).toBeGreaterThanOrEqual(2);
    expect(d.tournees.length).toBeGreaterThan(8);
    const cles = d.tournees.flatMap((t) => t.compteurs.map((c) => `${t.id} ${c.nature} ${c.lieu}`));
    expect(new Set(cles).size).toBe(cles.length);
    expect(d.tournees.flatMap((t) => t.notes).some((n) => n.sorte === 'transmission')).toBe(true);
    expect(d.permanences.length).toBeGreaterThan(2);
  });

  it('gives conventions that are signed before they start and last three years', () => {
    for (const c of d.conventions) {
      const titulaire = d.membres.find((m) => m.nom === c.titulaire);
      expect(c.signeeLe < c.debut && titulaire?.actifDu === c.debut).toBe(true);
      expect(decaler(c.fin, { days: 1 })).toBe(decaler(c.debut, { years: 3 }));
      expect(c.numero).toMatch(/^R \d{3} \d{2} \d{4} \d{2}$/);
    }
  });
});

describe('what is written', () => {
  const d = demonstrations[0]?.[1] as Demonstration;
  const textes = [
    ...RECITS.map((r) => r.texte),
    ...Object.values(d.bilan.textes),
    ...AMBIANCES,
    ...TRANSMISSIONS,
  ];

  it('is never empty and holds no trace of anyone', () => {
    expect(textes.filter((t) => t.trim().length < 20)).toEqual([]);
    const personnes = d.membres.flatMap((m) => m.nom.split(' '));
    expect(textes.filter((t) => personnes.some((p) => t.includes(p)))).toEqual([]);
    // Numbers, addresses, civil titles: nothing that an account of the street needs.
    expect(textes.filter((t) => /\d|@|\b(M|Mme|Mlle|Mr)\b\.?\s/u.test(t))).toEqual([]);
  });

  it('has no proper noun in the accounts', () => {
    const accounts = RECITS.map((r) => r.texte);
    expect(accounts.filter((t) => /[\p{Ll},;’]\s+\p{Lu}/u.test(t))).toEqual([]);
  });

  it('follows French spacing', () => {
    expect(textes.filter((t) => /[^\u00a0][:;?!»]|«[^\u00a0]/u.test(t))).toEqual([]);
  });
});

describe('the fictional neighbourhoods', () => {
  const d = demonstrations[0]?.[1] as Demonstration;

  it('have codes of the official form that point at no real one', () => {
    const officiels = readFileSync('../shared/donnees/qpv-2024-liste.csv', 'utf8');
    for (const { code, nom } of d.qpv) {
      expect(lireCodeQpv(code).ok).toBe(true);
      expect(officiels).not.toContain(code);
      expect(nom).toContain('fictif');
    }
    expect(cleDe(d.structure.nom)).toContain('fictive');
  });
});
