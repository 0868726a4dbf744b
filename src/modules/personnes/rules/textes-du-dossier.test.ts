import { describe, expect, it } from 'vitest';
import { A_RELIRE, D_UNE_AUTRE_PARTIE, porteeDuFait, textesDuFait } from './textes-du-dossier.ts';

describe('whose a fact is, for the person of rank 1', () => {
  it.each([
    ['navette', { partie: 1, aDire: 'x' }, 'sien'],
    ['navette', { partie: 2, aDire: 'x' }, 'autre'],
    ['contact', { avec: 'Partie 1' }, 'sien'],
    ['contact', { avec: 'personne 2, au téléphone' }, 'autre'],
    ['contact', { avec: 'la locataire du 3e' }, 'incertain'],
    ['contact', { avec: 'Parties 1 et 2' }, 'sien'],
    ['rappel-a-la-regle', { aQui: 'Partie 12' }, 'autre'],
    ['table-ronde', { invites: [{ qui: 'Partie 1' }, { qui: 'Partie 2' }] }, 'sien'],
    ['table-ronde', { invites: [{ qui: 'le bailleur' }] }, 'incertain'],
    ['protocole', { engagements: [{ de: 'Partie 2' }, { de: 'Partie 3' }] }, 'autre'],
    ['protocole', {}, 'incertain'],
    ['accompagnement', { chez: 'la mairie' }, 'incertain'],
  ] as const)('%s %j: %s', (genre, donnees, portee) => {
    expect(porteeDuFait({ genre, donnees }, 1, false)).toBe(portee);
    // Alone in the situation, only what names another rank is somebody else's.
    expect(porteeDuFait({ genre, donnees }, 1, true)).toBe(portee === 'autre' ? 'autre' : 'sien');
  });
});

describe('what a fact says to the person', () => {
  const fait = {
    genre: 'contact',
    donnees: { avec: 'le gardien', mode: 'visite', recit: 'Il a vu.' },
  } as const;
  const dit = (portee: 'sien' | 'autre' | 'incertain', relu: boolean) =>
    textesDuFait(fait, { portee, relu }, new Set(['visite']));
  it('is all of it when theirs; else nothing, and why, unless somebody read what is uncertain', () => {
    const tout = ['le gardien', 'Il a vu.'];
    expect([dit('sien', false), dit('incertain', true)]).toEqual([tout, tout]);
    expect(dit('incertain', false)).toEqual([A_RELIRE]);
    expect([dit('autre', false), dit('autre', true)]).toEqual([[D_UNE_AUTRE_PARTIE], [D_UNE_AUTRE_PARTIE]]);
  });
});
