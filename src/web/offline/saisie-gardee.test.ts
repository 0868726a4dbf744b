import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { ouvrirBase } from './base.ts';
import { importerCle } from './coffre.ts';
import { type Magasin, ouvrirMagasin } from './magasin.ts';
import { jeterLesSaisies, PREFIXE_SAISIE, saisieComme } from './saisie-gardee.ts';
import { tiroirDe } from './tiroir.ts';
import { unBrouillon } from './un-brouillon.ts';

const ouverts: Magasin[] = [];
const ouvrir = async (compte: string) => {
  const m = await ouvrirMagasin(compte, await importerCle(Buffer.alloc(32, 7).toString('base64')));
  ouverts.push(m);
  return m;
};
afterEach(() => {
  for (const m of ouverts.splice(0)) m.fermer();
});
const lignes = (compte: string) => ouvrirBase(compte).lire(['brouillons'], (t) => t.brouillons.tout());
const vide = { jour: null as string | null, donnees: { avec: '', mediateurs: [] as number[] } };
const saisie = {
  ...{ le: '2026-11-23T10:00:00Z', id: 'un' },
  valeurs: { jour: '2026-11-20', donnees: { avec: 'la voisine', mediateurs: [3] } },
};

it('finds a half-filled form again after a reload, with the id that it will be saved as, and nothing once saved', async () => {
  const cle = `${PREFIXE_SAISIE}fait:s:contact`;
  unBrouillon(tiroirDe(await ouvrir('relue'), 'ici'), cle, saisieComme(vide)).garder(saisie);
  await vi.waitFor(async () => expect(await lignes('relue')).toHaveLength(1));
  const retrouve = unBrouillon(tiroirDe(await ouvrir('relue'), 'ici'), cle, saisieComme(vide));
  expect(retrouve.lire()).toEqual(saisie);
  retrouve.garder(saisie);
  retrouve.oublier();
  await vi.waitFor(async () => expect(await lignes('relue')).toEqual([]));
});

it('takes up no draft of another form or of another version of it', () => {
  const estMienne = saisieComme(vide);
  expect(estMienne(saisie)).toBe(true);
  const { jour, donnees } = saisie.valeurs;
  for (const valeurs of [
    { jour },
    { jour, donnees: { avec: 'la voisine' } },
    { jour, donnees: { ...donnees, minutes: 10 } },
    { jour, donnees: { ...donnees, mediateurs: 3 } },
    { jour, donnees: 'rien' },
  ])
    expect(estMienne({ ...saisie, valeurs })).toBe(false);
  for (const lu of [null, 'texte', [], { ...saisie, id: 1 }, { valeurs: saisie.valeurs }])
    expect(estMienne(lu)).toBe(false);
});

it('throws forms away at sign-out, and keeps the drafts of acts', async () => {
  const m = await ouvrir('sortie');
  await tiroirDe(m, 'ici').garder(`${PREFIXE_SAISIE}situation`, saisie);
  await tiroirDe(m, 'ailleurs').garder(`${PREFIXE_SAISIE}fiche:s`, saisie);
  await tiroirDe(m, 'ici').garder('acte:x', {});
  await jeterLesSaisies(m.base);
  expect((await lignes('sortie')).map((l) => l.cle)).toEqual(['acte:x']);
});
