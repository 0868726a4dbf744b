import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TexteDeBilan } from '../../../modules/bilans/contract.ts';
import { Probleme } from '../../ui/probleme.ts';
import type { Brouillon } from './brouillon.ts';
import { TexteOuvert } from './texte-ouvert.ts';

const connu = (texte: string, version: number): TexteDeBilan => ({
  rubrique: 'conclusions',
  texte,
  version,
  par: 'Paul Weber',
  modifieLe: '2026-03-10T10:00:00Z',
});

/** A server with one text, and the storage of one device. */
function scene(texte = '', version = 0) {
  const serveur = { actuel: connu(texte, version), panne: false, recus: [] as string[] };
  let garde: { texte: string; version: number } | null = null;
  const brouillon: Brouillon = {
    lire: () => garde,
    garder: (g) => {
      garde = g;
    },
    oublier: () => {
      garde = null;
    },
  };
  const envoyer = async (envoye: string, base: number): Promise<TexteDeBilan> => {
    if (serveur.panne) throw Probleme.horsLigne();
    serveur.recus.push(envoye);
    if (base !== serveur.actuel.version) {
      const corps = { actuel: serveur.actuel };
      throw new Probleme({ status: 409, code: 'texte-modifie', detail: 'Quelqu’un a écrit.', corps });
    }
    serveur.actuel = connu(envoye, base + 1);
    return serveur.actuel;
  };
  const ouvrir = () => new TexteOuvert(serveur.actuel, { envoyer, brouillon });
  return { serveur, ouvrir, garde: () => garde };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a text being written', () => {
  it('is saved once the hands rest, and at last while they never do', async () => {
    const { serveur, ouvrir, garde } = scene();
    const texte = ouvrir();
    texte.ecrire('Bon');
    await vi.advanceTimersByTimeAsync(1_000);
    texte.ecrire('Bonne');
    expect(serveur.recus).toEqual([]);
    expect(garde()).toEqual({ texte: 'Bonne', version: 0 });
    await vi.advanceTimersByTimeAsync(1_200);
    expect(serveur.recus).toEqual(['Bonne']);
    expect(texte.vue()).toMatchObject({ etat: { nom: 'repos' }, base: { version: 1 } });
    expect(garde()).toBeNull();
    for (let i = 0; i < 12; i += 1) {
      texte.ecrire(`Bonne${'.'.repeat(i)}`);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(serveur.recus.length).toBeGreaterThan(1);
  });

  it('stays on the device while the server is out of reach, and leaves by itself afterwards', async () => {
    const { serveur, ouvrir, garde } = scene();
    serveur.panne = true;
    const texte = ouvrir();
    texte.ecrire('Écrit sans réseau');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(texte.vue().etat.nom).toBe('retenu');
    expect(garde()?.texte).toBe('Écrit sans réseau');
    serveur.panne = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(serveur.actuel.texte).toBe('Écrit sans réseau');
    expect(texte.vue().etat.nom).toBe('repos');
  });

  it('is found again after the tab was closed', async () => {
    const { serveur, ouvrir } = scene('Avant', 3);
    ouvrir().ecrire('Avant, et la suite');
    const rouvert = ouvrir();
    expect(rouvert.vue().texte).toBe('Avant, et la suite');
    await vi.advanceTimersByTimeAsync(1);
    expect(serveur.actuel.texte).toBe('Avant, et la suite');
  });

  it('follows what others write while nobody types here', () => {
    const { ouvrir } = scene('Un', 1);
    const texte = ouvrir();
    texte.connaitre(connu('Un, deux', 2));
    expect(texte.vue()).toMatchObject({ texte: 'Un, deux', etat: { nom: 'repos' }, base: { version: 2 } });
    texte.connaitre(connu('Un', 1));
    expect(texte.vue().texte).toBe('Un, deux');
  });
});

describe('two writers', () => {
  const conflit = async () => {
    const s = scene('Début.', 1);
    const texte = s.ouvrir();
    s.serveur.actuel = connu('Début.\nDe Paul.', 2);
    texte.ecrire('Début.\nD’Amina.');
    await vi.advanceTimersByTimeAsync(1_200);
    expect(texte.vue()).toMatchObject({
      texte: 'Début.\nD’Amina.',
      etat: { nom: 'conflit', autre: { texte: 'Début.\nDe Paul.', version: 2 } },
    });
    expect(s.serveur.actuel.texte).toBe('Début.\nDe Paul.');
    return { ...s, texte };
  };

  it('choose: mine, on top of theirs', async () => {
    const { serveur, texte } = await conflit();
    texte.trancher('le-mien');
    await vi.advanceTimersByTimeAsync(1);
    expect(serveur.actuel).toMatchObject({ texte: 'Début.\nD’Amina.', version: 3 });
  });

  it('choose: theirs', async () => {
    const { serveur, texte, garde } = await conflit();
    texte.trancher('le-sien');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(texte.vue()).toMatchObject({ texte: 'Début.\nDe Paul.', etat: { nom: 'repos' } });
    expect(serveur.actuel.version).toBe(2);
    expect(garde()).toBeNull();
  });

  it('choose: both, to tidy up', async () => {
    const { serveur, texte } = await conflit();
    texte.trancher('les-deux');
    await vi.advanceTimersByTimeAsync(1);
    expect(serveur.actuel.texte).toBe('Début.\nDe Paul.\nD’Amina.');
  });

  it('are not sent over each other while nobody has chosen, whatever is typed', async () => {
    const { serveur, texte, garde } = await conflit();
    texte.ecrire('Début.\nD’Amina, suite.');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(serveur.actuel.version).toBe(2);
    expect(garde()?.texte).toBe('Début.\nD’Amina, suite.');
  });

  it('see the conflict at once when the other text arrives while one types', () => {
    const { ouvrir } = scene('Début.', 1);
    const texte = ouvrir();
    texte.ecrire('Début. Moi.');
    texte.connaitre(connu('Début. Toi.', 2));
    expect(texte.vue().etat.nom).toBe('conflit');
  });
});
