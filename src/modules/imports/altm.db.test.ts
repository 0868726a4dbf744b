import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { importer } from '../../../tests/support/import.ts';
import { type Db, dansStructure, ouvrirDb } from '../../server/db.ts';
import { mesurer } from '../mesures/mesurer.ts';
import { lireDemande } from '../mesures/rules/demande.ts';
import { creerStructure } from '../structures/creer.ts';

/** Files whose rows are drawn and whose totals are those that a real structure published. */
const DONNEES = '../shared/donnees';
const LIGNES: Readonly<Record<number, number>> = { 2014: 19_055, 2015: 14_265 };
const ANNEES = [2014, 2015].filter((a) => existsSync(`${DONNEES}/altm-${a}.csv`));
const SECTEURS = { EMH: 'EMH', L7: 'Lyon 7', L8: 'Lyon 8', L9: 'Lyon 9' } as const;
const CONFLITS = ['temps réel', 'temps différé', 'table ronde', 'suivi'].map(
  (s) => `Gestion de conflit - ${s}`,
);

let base: BaseEssai;
let db: Db;
let structureId: string;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 3);
  structureId = await creerStructure(db, { slug: 'altm', nom: 'ALTM' });
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

describe.each(ANNEES)('the file of %i', (annee) => {
  const chemin = `${DONNEES}/altm-${annee}.csv`;
  const demander = (par: string, filtres: readonly string[]) =>
    dansStructure(db, structureId, (tx) => {
      const demande = lireDemande({ du: `${annee}-01-01`, au: `${annee}-12-31`, par, filtres: [...filtres] });
      if (!demande.ok) throw new Error(demande.error.message);
      return mesurer(tx, structureId, demande.value, { aujourdhui: '2026-03-10', seulMembre: null });
    });
  const total = async (natures: readonly string[], secteur?: string) => {
    const filtres = [...natures.map((n) => `nature:${n}`), ...(secteur ? [`secteur:${secteur}`] : [])];
    return (await demander('', filtres)).total;
  };
  const actes = async (...natures: string[]) => (await total(natures)).interventions;

  it('goes in whole, without any correction', async () => {
    const { importees, refusees, doublons, analyse } = await importer(db, structureId, chemin);
    expect({ importees, refusees, doublons }).toEqual({ importees: LIGNES[annee], refusees: 0, doublons: 0 });
    expect(analyse.avertissements).toEqual([]);
    expect(analyse.apercu?.creations.filter((c) => c.liste === 'nature')).toEqual([]);
  });

  it('has every published total', async () => {
    const publie: unknown = JSON.parse(readFileSync(`${DONNEES}/altm-${annee}-publie.json`, 'utf8'));
    const parSecteur = async (nature: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries(SECTEURS).map(async ([cle, s]) => [cle, (await total([nature], s)).interventions]),
        ),
      );
    const mer = await total(['Mise en relation']);
    const projets = await total(['Facilitation de projet']);
    const veille = (sorte: string) => actes(`Veille technique - ${sorte}`);
    expect({
      source: 'ALTM, projet de service 2017-2019, évaluation 2014-2016',
      annee,
      conflits: [await actes(...CONFLITS), (await total(CONFLITS, 'EMH')).interventions],
      tr: [await actes(CONFLITS[2] ?? ''), (await total([CONFLITS[2] ?? ''], 'EMH')).interventions],
      reel: await actes(CONFLITS[0] ?? ''),
      differe: await actes(CONFLITS[1] ?? ''),
      rappels: await actes('Rappel à la règle'),
      sensib: await parSecteur('Sensibilisation'),
      liaison: await parSecteur('Fiche de liaison'),
      concert: await actes('Concertation habitants'),
      mer: mer.interventions,
      mer_f: mer.femmes,
      mer_h: mer.hommes,
      projets: [projets.interventions, projets.beneficiaires],
      phys: await actes('Aide physique'),
      morale: await actes('Aide morale'),
      admin: await actes('Aide administrative'),
      ecoute: await actes('Écoute active'),
      vti: {
        Transmission: await veille('transmission'),
        Sécurisation: await veille('sécurisation'),
        Intervention: await veille('intervention'),
      },
    }).toEqual(publie);
  });

  it('adds nothing when it comes again', async () => {
    const { importees, doublons } = await importer(db, structureId, chemin);
    expect({ importees, doublons }).toEqual({ importees: 0, doublons: LIGNES[annee] });
  });

  it('attaches its places to their sector', async () => {
    const libres = await dansStructure(db, structureId, (tx) =>
      tx
        .selectFrom('terme')
        .select('nom')
        .where('genre', '=', 'lieu')
        .where('secteur_id', 'is', null)
        .execute(),
    );
    expect(libres).toEqual([]);
  });
});
