import { expect, it } from 'vitest';
import type { Tournee } from '../../modules/tournees/contract.ts';
import type { TourneeLocale } from '../offline/carnet.ts';
import { fusionner } from './fusion.ts';

const commune = {
  ...{
    nuit: false,
    heureFin: null,
    duree: null,
    natureId: 1,
    secteurId: 2,
    lieuId: null,
    permanenceId: null,
  },
  membres: [7],
};
const duServeur = (id: string, jour: string, heure: string, reste: Partial<Tournee> = {}): Tournee => ({
  ...commune,
  ...{ id, jour, heure, close: true, contacts: 1, actes: 1 },
  ...reste,
});
const duTelephone = (
  id: string,
  jour: string,
  heure: string,
  reste: Partial<TourneeLocale> = {},
): TourneeLocale => ({
  ...commune,
  ...{ id, jour, heure, close: false, autresIds: [], etat: 'telephone', refus: [], notes: [] },
  compteurs: [
    {
      ...{ natureId: 1, lieuId: null, femmes: 2, hommes: 1, nonCommunique: 0 },
      mien: { femmes: 2, hommes: 0, nonCommunique: 0 },
    },
  ],
  actesEnRoute: [],
  ...reste,
});

it('says a round once: as the phone knows it, under whichever id the server gave it', () => {
  const lues = fusionner(
    [duTelephone('a', '2026-11-23', '18:00', { autresIds: ['b'] })],
    [
      duServeur('a', '2026-11-23', '18:00'),
      duServeur('b', '2026-11-23', '18:00'),
      duServeur('c', '2026-11-22', '18:00'),
    ],
  );
  expect(lues.map((t) => [t.id, t.contacts, t.actes, t.etat])).toEqual([
    ['a', 3, 0, 'telephone'],
    ['c', 1, 1, null],
  ]);
});

it('puts open rounds first, then the latest, the small hours at the end of their night', () => {
  const lues = fusionner(
    [duTelephone('ouverte', '2026-11-20', '18:00')],
    [
      duServeur('soir', '2026-11-23', '20:00', { nuit: true }),
      duServeur('apres minuit', '2026-11-23', '00:30', { nuit: true }),
      duServeur('midi', '2026-11-23', '14:00', { nuit: true }),
      duServeur('avant', '2026-11-22', '23:00'),
    ],
  );
  expect(lues.map((t) => t.id)).toEqual(['ouverte', 'apres minuit', 'soir', 'midi', 'avant']);
});
