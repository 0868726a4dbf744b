import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { decode } from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEssai, nouvelleBase } from '../../../tests/support/base.ts';
import { nouvelId } from '../../kernel/id.ts';
import { cleDe } from '../../kernel/texte.ts';
import { type Db, dansStructure, ouvrirDb, type Tx } from '../../server/db.ts';
import { mesurer } from './mesurer.ts';
import { lireDemande } from './rules/demande.ts';

/** Totals that a real structure published for two years; the rows of the files are drawn, their totals are real. */
const DONNEES = '../shared/donnees';
const ANNEES = [2014, 2015].filter((a) => existsSync(`${DONNEES}/altm-${a}.csv`));
const SECTEURS = { EMH: 'EMH', L7: 'Lyon 7', L8: 'Lyon 8', L9: 'Lyon 9' } as const;

interface Publie {
  readonly conflits: readonly [number, number];
  readonly tr: readonly [number, number];
  readonly reel: number;
  readonly differe: number;
  readonly rappels: number;
  readonly sensib: Readonly<Record<keyof typeof SECTEURS, number>>;
  readonly liaison: Readonly<Record<keyof typeof SECTEURS, number>>;
  readonly concert: number;
  readonly mer: number;
  readonly mer_f: number;
  readonly mer_h: number;
  readonly projets: readonly [number, number];
  readonly phys: number;
  readonly morale: number;
  readonly admin: number;
  readonly ecoute: number;
  readonly vti: Readonly<Record<'Transmission' | 'Sécurisation' | 'Intervention', number>>;
}
type Ligne = Readonly<Record<string, string>>;
const STRUCTURE = nouvelId();
let base: BaseEssai;
let db: Db;

beforeAll(async () => {
  base = await nouvelleBase();
  db = ouvrirDb(base.url, 2);
  await dansStructure(db, STRUCTURE, async (tx) => {
    await tx.insertInto('structure').values({ id: STRUCTURE, slug: 'altm', nom: 'ALTM' }).execute();
    for (const annee of ANNEES) await charger(tx, annee);
  });
});
afterAll(async () => {
  await db.destroy();
  await base.fermer();
});

/** The shortest way to the rows; `trame import` has its own tests. */
async function charger(tx: Tx, annee: number): Promise<void> {
  const octets = readFileSync(`${DONNEES}/altm-${annee}.csv`);
  const utf8 = octets.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
  const lignes: Ligne[] = parse(decode(octets, utf8 ? 'utf8' : 'win1252'), {
    delimiter: ';',
    columns: true,
    bom: true,
  });
  const termes = new Map<string, number>();
  const terme = async (genre: 'nature' | 'secteur', nom: string): Promise<number> => {
    const connu = termes.get(genre + nom);
    if (connu) return connu;
    const { id } = await tx
      .insertInto('terme')
      .values({ structure_id: STRUCTURE, genre, nom, cle: cleDe(nom), registre: 1, famille: 1, item: 1 })
      .onConflict((oc) =>
        oc.columns(['structure_id', 'genre', 'cle']).where('fusionne_dans', 'is', null).doUpdateSet({ nom }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    termes.set(genre + nom, id);
    return id;
  };
  const actes = [];
  for (const l of lignes) {
    actes.push({
      structure_id: STRUCTURE,
      id: nouvelId(),
      jour: l.Date?.split('/').reverse().join('-') ?? '',
      minutes: Number(l['Durée (min)']),
      nature_id: await terme('nature', l["Nature de l'intervention"] ?? ''),
      secteur_id: await terme('secteur', l.Secteur ?? ''),
      femmes: Number(l.Femmes),
      hommes: Number(l.Hommes),
    });
  }
  for (let i = 0; i < actes.length; i += 4000)
    await tx
      .insertInto('intervention')
      .values(actes.slice(i, i + 4000))
      .execute();
}

describe.each(ANNEES)('the published year %i', (annee) => {
  const publie: Publie = JSON.parse(readFileSync(`${DONNEES}/altm-${annee}-publie.json`, 'utf8'));
  const demander = (par: string, ...filtres: string[]) =>
    dansStructure(db, STRUCTURE, (tx) => {
      const demande = lireDemande({ du: `${annee}-01-01`, au: `${annee}-12-31`, par, filtres });
      if (!demande.ok) throw new Error(demande.error.message);
      return mesurer(tx, STRUCTURE, demande.value, { aujourdhui: '2026-03-10', seulMembre: null });
    });
  const parValeur = async (axe: string, ...filtres: string[]) => {
    const r = await demander(axe, ...filtres);
    return (valeur: string) => r.lignes.find((l) => l[axe] === valeur)?.interventions ?? 0;
  };

  it('has its total of each nature', async () => {
    const nature = await parValeur('nature');
    const conflit = (sorte: string) => nature(`Gestion de conflit - ${sorte}`) as number;
    expect({
      reel: conflit('temps réel'),
      differe: conflit('temps différé'),
      tr: conflit('table ronde'),
      conflits: ['temps réel', 'temps différé', 'table ronde', 'suivi'].reduce((n, s) => n + conflit(s), 0),
      rappels: nature('Rappel à la règle'),
      concert: nature('Concertation habitants'),
      mer: nature('Mise en relation'),
      projets: nature('Facilitation de projet'),
      phys: nature('Aide physique'),
      morale: nature('Aide morale'),
      admin: nature('Aide administrative'),
      ecoute: nature('Écoute active'),
      transmission: nature('Veille technique - transmission'),
      securisation: nature('Veille technique - sécurisation'),
      intervention: nature('Veille technique - intervention'),
    }).toEqual({
      reel: publie.reel,
      differe: publie.differe,
      tr: publie.tr[0],
      conflits: publie.conflits[0],
      rappels: publie.rappels,
      concert: publie.concert,
      mer: publie.mer,
      projets: publie.projets[0],
      phys: publie.phys,
      morale: publie.morale,
      admin: publie.admin,
      ecoute: publie.ecoute,
      transmission: publie.vti.Transmission,
      securisation: publie.vti.Sécurisation,
      intervention: publie.vti.Intervention,
    });
  });

  it('has its totals by secteur, and its women and men', async () => {
    for (const [filtre, attendus] of [
      ['nature:sensibilisation', publie.sensib],
      ['nature:fiche de liaison', publie.liaison],
    ] as const) {
      const secteur = await parValeur('secteur', filtre);
      for (const [cle, nom] of Object.entries(SECTEURS))
        expect([filtre, nom, secteur(nom)]).toEqual([filtre, nom, attendus[cle as keyof typeof SECTEURS]]);
    }
    const conflits = ['temps réel', 'temps différé', 'table ronde', 'suivi'].map(
      (s) => `nature:Gestion de conflit - ${s}`,
    );
    expect((await parValeur('secteur', ...conflits))('EMH')).toBe(publie.conflits[1]);
    expect((await parValeur('secteur', 'nature:Gestion de conflit - table ronde'))('EMH')).toBe(publie.tr[1]);
    expect((await demander('', 'nature:Mise en relation')).total).toMatchObject({
      femmes: publie.mer_f,
      hommes: publie.mer_h,
    });
    expect((await demander('', 'nature:Facilitation de projet')).total.beneficiaires).toBe(publie.projets[1]);
  });
});
