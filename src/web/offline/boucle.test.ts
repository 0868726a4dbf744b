import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  acte,
  type Incident,
  MOI,
  ouvrirPage,
  reseau,
  ServeurFictif,
} from '../../../tests/support/page-fictive.ts';
import { nouvelId } from '../../kernel/id.ts';
import { actionsDe } from './actions.ts';
import { type Boucle, lancerBoucle, type Monde } from './boucle.ts';
import type { Magasin } from './magasin.ts';

const ouverts: { m: Magasin; boucle: Boucle }[] = [];
afterEach(() => {
  for (const { m, boucle } of ouverts.splice(0)) {
    boucle.arreter();
    m.fermer();
  }
});

/** A phone whose time passes when the test says so. */
async function telephone(reste: Partial<Monde> = {}) {
  const { page, m } = await ouvrirPage(nouvelId());
  const serveur = new ServeurFictif();
  const incidents: Incident[] = [];
  let panne: Incident = 'rien';
  const appels: string[] = [];
  const transport = reseau(serveur, page, () => incidents.shift() ?? panne);
  let passes = 0;
  let instant = Date.parse('2026-11-23T10:00:00Z');
  const minuteries: { quand: number; travail: () => void }[] = [];
  const evenements: string[] = [];
  const boucle = lancerBoucle(m, {
    transport: {
      ...transport,
      envoyer: (...a) => {
        appels.push('envoi');
        return transport.envoyer(...a);
      },
      lireCarnet: (...a) => {
        appels.push('carnet');
        return transport.lireCarnet(...a);
      },
    },
    verrou: async (travail) => {
      passes += 1;
      try {
        return await travail();
      } finally {
        passes -= 1;
      }
    },
    enLigne: () => true,
    maintenant: () => instant,
    hasard: () => 0.5,
    plusTard: (travail, ms) => {
      const m1 = { quand: instant + ms, travail };
      minuteries.push(m1);
      return () => void minuteries.splice(minuteries.indexOf(m1), minuteries.includes(m1) ? 1 : 0);
    },
    membreDe: () => MOI,
    structures: () => ['ici'],
    surSessionPerdue: () => evenements.push('session'),
    surEnvoi: (s) => evenements.push(`envoi ${[...s]}`),
    ...reste,
  });
  ouverts.push({ m, boucle });
  /** What a due timer started goes on in promises, and in threads that encrypt. */
  const calme = async () => {
    for (let repos = 0; repos < 10; repos = passes === 0 ? repos + 1 : 0)
      await new Promise((f) => setImmediate(f));
  };
  const actions = actionsDe(m, 'ici', {
    reveiller: boucle.reveiller,
    envoyer: () => boucle.envoyer(),
    sansEnvoi: boucle.sansEnvoi,
    telechargerPhoto: async () => new Blob(),
  });
  return {
    ...{ m, boucle, serveur, incidents, appels, evenements, minuteries, actions, calme },
    panne: (p: Incident) => {
      panne = p;
    },
    file: () => m.carnet('ici', MOI).file,
    async passer(ms: number) {
      const fin = instant + ms;
      for (;;) {
        const due = minuteries.filter((x) => x.quand <= fin).sort((a, b) => a.quand - b.quand)[0];
        if (!due) break;
        minuteries.splice(minuteries.indexOf(due), 1);
        instant = due.quand;
        due.travail();
        await calme();
      }
      instant = fin;
    },
  };
}

describe('the sending loop', () => {
  it('sends soon after a write, several together, then lets everything rest', async () => {
    const t = await telephone();
    for (let i = 0; i < 5; i += 1) await t.actions.creerActe(acte());
    await t.passer(1_000);
    expect([t.appels, t.file().nombre, t.minuteries]).toEqual([['envoi', 'carnet'], 0, []]);
    expect(t.evenements).toEqual(['envoi ici']);
    await t.passer(86_400_000);
    expect(t.appels).toHaveLength(2);
  });

  it('waits longer and longer when nobody answers, whatever is written meanwhile', async () => {
    const t = await telephone();
    t.panne('demande-perdue');
    await t.actions.creerActe(acte());
    await t.passer(1_000);
    expect([t.appels.length, t.file().arret]).toEqual([1, 'reseau']);
    for (let i = 0; i < 20; i += 1) {
      await t.actions.creerActe(acte());
      await t.passer(1_000);
    }
    expect(t.appels.length).toBeLessThan(6);
    await t.passer(3_600_000);
    expect(t.appels.length).toBeLessThan(24);
    t.panne('rien');
    await t.boucle.envoyer();
    await t.calme();
    expect([t.file().nombre, t.file().arret, t.minuteries]).toEqual([0, null, []]);
  });

  it('keeps no timer while the device says that it has no network', async () => {
    const t = await telephone({ enLigne: () => false });
    t.panne('demande-perdue');
    await t.actions.creerActe(acte());
    await t.passer(3_600_000);
    expect([t.appels.length, t.minuteries]).toEqual([1, []]);
  });

  it('says that the session is over, and stops there', async () => {
    const t = await telephone();
    t.panne('401');
    await t.actions.creerActe(acte());
    await t.passer(3_600_000);
    expect(t.evenements).toEqual(['session']);
    expect([t.appels, t.file().nombre, t.file().arret]).toEqual([['envoi'], 1, 'connexion']);
  });

  it('reads the server again when one comes back, at most once a minute, and only once nothing waits', async () => {
    const t = await telephone();
    await t.boucle.envoyer({ lire: true });
    await t.passer(30_000);
    await t.boucle.envoyer({ lire: true });
    expect(t.appels).toEqual(['carnet']);
    await t.passer(40_000);
    t.incidents.push('reponse-perdue');
    await t.actions.creerActe(acte());
    await t.boucle.envoyer({ lire: true });
    await t.calme();
    // The server may hold what seems to wait: reading it now would count it twice.
    expect(t.appels.slice(1)).toEqual(['envoi']);
    await t.passer(10_000);
    expect(t.appels.slice(2)).toEqual(['envoi', 'carnet']);
  });

  it('stops what it is doing while something is given up', async () => {
    const t = await telephone({
      transport: {
        envoyer: (_s, _c, signal) =>
          new Promise((fini) => signal.addEventListener('abort', () => fini({ echec: 'reseau' }))),
        lireCarnet: async () => ({ echec: 'reseau' }),
        ecrirePhoto: async () => ({ echec: 'reseau' }),
        effacerPhoto: async () => ({ echec: 'reseau' }),
      },
    });
    const id = await t.actions.creerActe(acte());
    const envoi = t.boucle.envoyer();
    await vi.waitFor(() => expect(t.file().enCours).toBe(true));
    await t.actions.abandonner(id);
    await envoi;
    expect(t.file()).toMatchObject({ nombre: 0, enCours: false });
  });

  it('measures how far ahead the clock of the phone is', async () => {
    const t = await telephone({ maintenant: () => Date.now() + 86_400_000 });
    await t.boucle.envoyer({ lire: true });
    const { avance } = t.m.carnet('ici', MOI);
    expect(Math.abs(avance - 86_400_000)).toBeLessThan(5_000);
  });
});
