import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acte, MOI } from '../../../tests/support/page-fictive.ts';
import { nouvelId } from '../../kernel/id.ts';
import type { CommandeEnvoyee } from '../../modules/envois/rules/commande.ts';
import { type Connu, fusionner, plier, trouver } from './connu.ts';

const VIDE: Connu = { actes: new Map(), tournees: new Map() };
const faitLe = '2026-11-23T10:00:00.000Z';
const RONDE = {
  ...{ jour: '2026-11-23', nuit: false, heure: '14:00', natureId: 9, secteurId: null, lieuId: null },
  ...{ membres: [MOI], permanenceId: null },
};
const c = <C extends Partial<CommandeEnvoyee>>(commande: C) =>
  ({ id: nouvelId(), faitLe, ...commande }) as unknown as CommandeEnvoyee;

const objets = fc.constantFrom('a', 'b', 'c');
const rondes = fc.constantFrom('r', 's');
const uneCommande: fc.Arbitrary<CommandeEnvoyee> = fc.oneof(
  fc
    .record({ acteId: objets, femmes: fc.nat(9), tourneeId: fc.option(rondes) })
    .map(({ acteId, ...reste }) => c({ genre: 'acte-creation', acteId, acte: acte(reste) })),
  fc
    .record({ acteId: objets, minutes: fc.nat(99), tourneeId: fc.option(rondes) })
    .map(({ acteId, ...reste }) => c({ genre: 'acte-modification', acteId, acte: acte(reste), version: 1 })),
  objets.map((acteId) => c({ genre: 'acte-suppression', acteId })),
  objets.map((acteId) => c({ genre: 'acte-retablissement', acteId })),
  rondes.map((tourneeId) => c({ genre: 'tournee-ouverture', tourneeId, tournee: RONDE })),
  fc
    .record({
      tourneeId: rondes,
      femmes: fc.integer({ min: -2, max: 5 }),
      lieuId: fc.constantFrom(1, 2, null),
    })
    .map(({ tourneeId, femmes, lieuId }) =>
      c({ genre: 'compteur', tourneeId, increment: { natureId: 3, lieuId, femmes } }),
    ),
  rondes.map((tourneeId) => c({ genre: 'tournee-cloture', tourneeId, heureFin: '17:00', duree: 180 })),
);
const commandes = fc.array(uneCommande, { maxLength: 30 });

describe('what is known once commands have taken effect', () => {
  it('is the same whether they come at once or bit by bit, and changes nothing of what was known before', () => {
    fc.assert(
      fc.property(commandes, fc.nat(30), (liste, coupe) => {
        const debut = plier(VIDE, liste.slice(0, coupe), MOI);
        const gele = structuredClone(debut);
        expect(plier(debut, liste.slice(coupe), MOI)).toEqual(plier(VIDE, liste, MOI));
        expect(debut).toEqual(gele);
      }),
    );
  });

  it('has every contact counted in its round, and as an act that counts for several', () => {
    fc.assert(
      fc.property(commandes, (liste) => {
        const vu = plier(VIDE, liste, MOI);
        for (const t of vu.tournees.values()) {
          const ouverte = liste.findIndex((x) => x.genre === 'tournee-ouverture' && x.tourneeId === t.id);
          const attendu = liste
            .slice(ouverte)
            .reduce(
              (s, x) => s + (x.genre === 'compteur' && x.tourneeId === t.id ? (x.increment.femmes ?? 0) : 0),
              0,
            );
          expect(t.compteurs.reduce((s, x) => s + x.femmes, 0)).toBe(attendu);
          expect(t.miens).toEqual(t.compteurs);
          const actes = [...vu.actes.values()].filter(
            (a) => a.sorte === 'compteur' && a.acte.tourneeId === t.id,
          );
          expect(actes.reduce((s, a) => s + a.acte.femmes, 0)).toBe(attendu);
        }
      }),
    );
  });

  it('never counts the same minute twice in a round', () => {
    fc.assert(
      fc.property(commandes, (liste) => {
        const vu = plier(VIDE, liste, MOI);
        for (const t of vu.tournees.values()) {
          const enRoute = [...vu.actes.values()].filter(
            (a) => a.sorte === 'acte' && a.acte.tourneeId === t.id && !a.supprime,
          );
          expect(t.actesEnRoute.every((a) => enRoute.some((x) => x.id === a.id))).toBe(true);
          const pris = t.actesEnRoute.reduce((s, a) => s + a.minutes, 0);
          const presence = vu.actes.get(t.id)?.acte.minutes ?? -1;
          expect(presence).toBe(t.duree === null ? 0 : Math.max(0, t.duree - pris));
        }
      }),
    );
  });

  it('does not cover what the server said of an act whose creation seems to wait', () => {
    const cree = c({ genre: 'acte-creation', acteId: 'a', acte: acte({ femmes: 1 }) });
    const plusTard = plier(
      VIDE,
      [cree, c({ genre: 'acte-modification', acteId: 'a', acte: acte({ femmes: 9 }), version: 1 })],
      MOI,
    );
    expect(plier(plusTard, [cree], MOI).actes.get('a')?.acte.femmes).toBe(9);
  });

  it('keeps all that was done on a round that turns out to be a team-mate’s', () => {
    const debut = [
      c({ genre: 'tournee-ouverture', tourneeId: 'r', tournee: RONDE }),
      c({ genre: 'acte-creation', acteId: 'a', acte: acte({ tourneeId: 'r', minutes: 20 }) }),
    ];
    const suite = [
      c({ genre: 'compteur', tourneeId: 'r', increment: { natureId: 3, femmes: 2 } }),
      c({ genre: 'tournee-cloture', tourneeId: 'r', heureFin: '15:00', duree: 60 }),
    ];
    const vu = plier(fusionner(plier(VIDE, debut, MOI), 'r', 'premiere', MOI), suite, MOI);
    expect([...vu.tournees.keys()]).toEqual(['premiere']);
    expect(trouver(vu, 'r')).toMatchObject({
      ...{ id: 'premiere', autresIds: ['r'], close: true, compteurs: [{ femmes: 2 }] },
      actesEnRoute: [{ id: 'a', minutes: 20 }],
    });
    expect(vu.actes.get('a')?.acte.tourneeId).toBe('premiere');
    expect(vu.actes.has('r')).toBe(false);
    expect(vu.actes.get('premiere')).toMatchObject({ sorte: 'tournee', acte: { minutes: 40 } });
  });
});
