import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acte, ENORME, INCIDENTS, type Incident, RETIREE } from '../../../tests/support/page-fictive.ts';
import { ouvrir, RONDE, type Telephone, UNE } from '../../../tests/support/telephone.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { Carnet } from './carnet.ts';

/** What a person does, one after the other, and what happens to them. */
type Geste =
  | { quoi: 'creer'; bon: boolean; lourd: boolean; enRoute: boolean }
  | { quoi: 'modifier' | 'supprimer' | 'retablir' | 'reparer' | 'photo'; rang: number }
  | { quoi: 'ouvrir' }
  | { quoi: 'compter'; femmes: number }
  | { quoi: 'noter' }
  | { quoi: 'envoyer'; incidents: Incident[]; lire: boolean }
  | { quoi: 'relancer' };

const rang = fc.nat({ max: 20 });
const unGeste: fc.Arbitrary<Geste> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      quoi: fc.constant('creer' as const),
      bon: fc.boolean(),
      lourd: fc.boolean(),
      enRoute: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      quoi: fc.constantFrom(
        'modifier' as const,
        'supprimer' as const,
        'retablir' as const,
        'reparer' as const,
        'photo' as const,
      ),
      rang,
    }),
  },
  { weight: 1, arbitrary: fc.constant({ quoi: 'ouvrir' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({ quoi: fc.constant('compter' as const), femmes: fc.constantFrom(1, 1, 1, 2, -1) }),
  },
  { weight: 1, arbitrary: fc.constant({ quoi: 'noter' as const }) },
  {
    weight: 5,
    arbitrary: fc.record({
      quoi: fc.constant('envoyer' as const),
      incidents: fc.array(fc.constantFrom(...INCIDENTS), { maxLength: 6 }),
      lire: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ quoi: 'relancer' as const }) },
);
const unPas = fc.record({
  geste: unGeste,
  mort: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 3, nil: null }),
});

/** What the person believes: what the screen said « enregistré » of. */
interface Croyance {
  /** Women counted, by act. */
  readonly actes: ReadonlyMap<string, number>;
  readonly effaces: ReadonlyMap<string, number>;
  readonly contacts: number;
  readonly notes: number;
  readonly photos: number;
}
const RIEN: Croyance = { actes: new Map(), effaces: new Map(), contacts: 0, notes: 0, photos: 0 };

const vu = ({ actes, tournees }: Carnet) => ({
  actes: new Map(actes.filter((a) => a.sorte === 'acte').map((a) => [a.id, a.acte.femmes])),
  contacts: tournees.reduce((n, t) => n + t.compteurs.reduce((x, c) => x + c.femmes, 0), 0),
  notes: tournees.reduce((n, t) => n + t.notes.length, 0),
  photos: actes.reduce((n, a) => n + a.photos.length, 0),
});
const cru = ({ effaces, ...reste }: Croyance) => ({ ...reste, actes: new Map([...reste.actes].toSorted()) });
const trie = (v: ReturnType<typeof vu>) => ({ ...v, actes: new Map([...v.actes].toSorted()) });

let suite = 10;

/** Begins what a person does; says what they will believe once it is done. */
function commencer(t: Telephone, avant: Croyance, geste: Geste): [Croyance, () => Promise<unknown>] {
  const { actions, carnet } = t;
  const vivants = carnet.actes.filter((a) => a.sorte === 'acte');
  const choisi = 'rang' in geste ? vivants[geste.rang % Math.max(1, vivants.length)] : undefined;
  const efface =
    'rang' in geste ? [...avant.effaces][geste.rang % Math.max(1, avant.effaces.size)] : undefined;
  const ronde = carnet.tournees[0];
  const rien: [Croyance, () => Promise<unknown>] = [avant, async () => {}];
  suite += 1;
  const femmes = suite;
  const sans = <T>(m: ReadonlyMap<string, T>, id: string) => new Map([...m].filter(([k]) => k !== id));
  const dit = (id: string) => ({ ...avant, actes: new Map(avant.actes).set(id, femmes) });
  switch (geste.quoi) {
    case 'creer': {
      const id = nouvelId();
      const natureId = geste.bon ? 3 : RETIREE;
      const recit = geste.lourd ? ENORME : null;
      const tourneeId = geste.enRoute ? (ronde?.id ?? null) : null;
      return [dit(id), () => actions.creerActe(acte({ natureId, recit, femmes, tourneeId }), { id })];
    }
    case 'modifier':
    case 'reparer': {
      if (!choisi) return rien;
      const natureId = geste.quoi === 'reparer' ? 3 : choisi.acte.natureId;
      return [dit(choisi.id), () => actions.modifierActe(choisi.id, { ...choisi.acte, femmes, natureId })];
    }
    case 'supprimer': {
      if (!choisi || choisi.photos.length > 0) return rien;
      const effaces = new Map(avant.effaces).set(choisi.id, choisi.acte.femmes);
      const apres = { ...avant, actes: sans(avant.actes, choisi.id), effaces };
      return [apres, () => actions.supprimerActe(choisi.id)];
    }
    case 'retablir': {
      if (!efface) return rien;
      const [id, n] = efface;
      const apres = { ...avant, actes: new Map(avant.actes).set(id, n), effaces: sans(avant.effaces, id) };
      return [apres, () => actions.retablirActe(id)];
    }
    case 'photo':
      if (!choisi) return rien;
      return [
        { ...avant, photos: avant.photos + 1 },
        () => actions.joindrePhoto(choisi.id, new Blob([choisi.id])),
      ];
    case 'ouvrir':
      return ronde ? rien : [avant, () => actions.ouvrirTournee(RONDE)];
    case 'compter':
      if (!ronde || avant.contacts + geste.femmes < 0) return rien;
      return [
        { ...avant, contacts: avant.contacts + geste.femmes },
        () => actions.compter(ronde.id, { ...UNE, femmes: geste.femmes }),
      ];
    case 'noter': {
      const note = { id: nouvelId(), sorte: 'ambiance', heure: null, lieuId: null, texte: 'Calme' } as const;
      return ronde ? [{ ...avant, notes: avant.notes + 1 }, () => actions.noter(ronde.id, note)] : rien;
    }
    case 'envoyer':
      t.incidents = [...geste.incidents];
      return [avant, () => t.envoyer(geste.lire)];
    case 'relancer':
      return [avant, () => t.ouvrir()];
  }
}

describe('whatever is lost, repeated or killed', () => {
  it('leaves on the server each act once, as last saved, and every contact counted once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unPas, { minLength: 5, maxLength: 40 }), async (pas) => {
        const t = await ouvrir();
        let croit = RIEN;
        for (const { geste, mort } of pas) {
          const [croira, faire] = commencer(t, croit, geste);
          if (mort !== null) t.page.tuerDans(mort);
          const fait = await faire().then(
            () => true,
            (e) => {
              if (!t.page.morte) throw e;
              return false;
            },
          );
          if (t.page.morte) {
            await t.ouvrir();
            // Said « enregistré »: it is there. Killed before: it is there whole, or not at all.
            const ici = trie(vu(t.carnet));
            croit = fait || isDeepStrictEqual(ici, cru(croira)) ? croira : croit;
          } else croit = croira;
          t.page.tuerDans(Number.POSITIVE_INFINITY);
          expect(trie(vu(t.carnet))).toEqual(cru(croit));
        }
        t.incidents = [];
        await t.envoyer();
        for (const { objet, genre } of t.carnet.file.refuses) {
          const a = t.carnet.actes.find((x) => x.id === objet);
          expect(genre).toBe('acte');
          if (a) await t.actions.modifierActe(objet, { ...a.acte, natureId: 3 });
        }
        await t.finir();
        expect(t.carnet.file).toMatchObject({ nombre: 0, aCorriger: 0 });
        expect(trie(vu(t.carnet))).toEqual(cru(croit));
        const servis = [...t.serveur.actes]
          .filter(([, a]) => !a.supprime)
          .map(([id, a]) => [id, a.acte.femmes]);
        expect(servis.toSorted()).toEqual([...cru(croit).actes]);
        const tournees = [...t.serveur.tournees.values()];
        expect(tournees.reduce((n, x) => n + x.femmes, 0)).toBe(croit.contacts);
        expect(tournees.reduce((n, x) => n + x.notes.size, 0)).toBe(croit.notes);
        expect(t.serveur.photos.size).toBe(croit.photos);
        expect(t.serveur.divergences).toEqual([]);
        t.m.fermer();
      }),
      { numRuns: Number(process.env.ESSAIS ?? 120) },
    );
  }, 300_000);
});
