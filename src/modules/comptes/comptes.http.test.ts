import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  MOT_DE_PASSE,
  nouvelleApp,
  reponseDe,
} from '../../../tests/support/app.ts';

let essai: AppEssai;
beforeAll(async () => {
  essai = await nouvelleApp();
});
afterAll(() => essai.fermer());

const poster = async (url: string, payload: object, headers: Record<string, string> = {}) =>
  reponseDe(await essai.app.inject({ method: 'POST', url, payload, headers }));

describe('first start', () => {
  it('is not for the page of another site to make', async () => {
    const r = await poster('/api/demonstration', {}, { 'sec-fetch-site': 'cross-site' });
    expect(r).toMatchObject({ status: 403, corps: { code: 'autre-site' } });
    expect(reponseDe(await essai.app.inject({ url: '/api/etat' })).corps.premierDemarrage).toBe(true);
  });

  it('creates the structure and its direction once, even when asked twice at the same time', async () => {
    const demande = {
      structure: 'Médiation du Port',
      nom: 'Ana',
      email: 'Ana@Port.example',
      motDePasse: MOT_DE_PASSE,
    };
    const deux = await Promise.all(
      [1, 2].map((n) => poster('/api/premier-demarrage', { ...demande, email: `a${n}@port.example` })),
    );
    expect(deux.map((r) => r.status).sort()).toEqual([200, 409]);
    const moi = deux.find((r) => r.status === 200)?.corps;
    expect(moi.structures).toMatchObject([
      { slug: 'mediation-du-port', nom: 'Médiation du Port', role: 'direction' },
    ]);
    const etat = reponseDe(await essai.app.inject({ url: '/api/etat' }));
    expect(etat.corps.premierDemarrage).toBe(false);
    expect((await poster('/api/demonstration', {})).corps.code).toBe('deja-demarre');
  });

  it('refuses a weak password beside its field', async () => {
    const p = await essai.personne('faible', 'direction');
    const r = await p.appeler('PUT', '/api/moi/mot-de-passe', { actuel: MOT_DE_PASSE, motDePasse: 'court' });
    expect(r.status).toBe(422);
    expect(r.corps).toMatchObject({ code: 'mot-de-passe-faible', champs: [{ champ: 'motDePasse' }] });
  });
});

describe('sign-in', () => {
  it('makes an account wait after five failures, then longer, and forgets after success', async () => {
    const { email } = await essai.personne('serrure', 'mediateur');
    const essayer = (motDePasse: string) => poster('/api/connexion', { email, motDePasse });
    for (let i = 0; i < 5; i++)
      expect((await essayer('faux mot de passe')).corps.code).toBe('identifiants-refuses');
    expect((await essayer(MOT_DE_PASSE)).corps.code).toBe('compte-bloque');
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 31_000);
    expect((await essayer('encore faux')).corps.code).toBe('identifiants-refuses');
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 31_000);
    expect((await essayer(MOT_DE_PASSE)).corps.code).toBe('compte-bloque');
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 31_000);
    expect((await essayer(MOT_DE_PASSE)).status).toBe(200);
    expect((await essayer('faux à nouveau')).corps.code).toBe('identifiants-refuses');
    expect((await essayer(MOT_DE_PASSE)).status).toBe(200);
  });

  it('refuses the right password among many wrong ones sent together', async () => {
    const { email } = await essai.personne('rafale', 'mediateur');
    const essais = [...Array(20).fill('faux mot de passe'), MOT_DE_PASSE];
    const reponses = await Promise.all(
      essais.map((motDePasse) => poster('/api/connexion', { email, motDePasse })),
    );
    expect(reponses.at(-1)?.corps.code).toBe('compte-bloque');
  });

  it('says the same of an unknown address and of a wrong password', async () => {
    const { email } = await essai.personne('muet', 'mediateur');
    const faux = await poster('/api/connexion', { email, motDePasse: 'faux mot de passe' });
    const inconnu = await poster('/api/connexion', {
      email: 'personne@muet.example',
      motDePasse: 'faux mot de passe',
    });
    expect(inconnu.corps).toEqual(faux.corps);
  });

  it('makes an unknown address wait as a known one, as long', async () => {
    const { email } = await essai.personne('sosie', 'mediateur');
    const suite = async (adresse: string) => {
      const depart = essai.horloge.maintenant;
      const reponses = [];
      for (const secondes of [0, 0, 0, 0, 0, 1, 30, 0, 59, 2]) {
        essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + secondes * 1000);
        const { status, corps } = await poster('/api/connexion', {
          email: adresse,
          motDePasse: 'faux mot de passe',
        });
        reponses.push([status, corps]);
      }
      essai.horloge.maintenant = depart;
      return reponses;
    };
    const connue = await suite(email);
    expect(connue.map(([status]) => status)).toEqual([401, 401, 401, 401, 401, 429, 401, 429, 429, 401]);
    expect(await suite('personne@sosie.example')).toEqual(connue);
  });

  it('ends a session thirty days after its last use', async () => {
    const p = await essai.personne('duree', 'mediateur');
    const avancer = (jours: number) => {
      essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + jours * 86_400_000);
    };
    avancer(20);
    expect((await p.appeler('GET', '/api/moi')).status).toBe(200);
    avancer(20);
    expect((await p.appeler('GET', '/api/moi')).status).toBe(200);
    avancer(31);
    expect((await p.appeler('GET', '/api/moi')).status).toBe(401);
  });

  it('refuses a write by cookie that another site could have sent', async () => {
    const p = await essai.personne('origine', 'direction');
    const cookie = await connecter(essai.app, p.email);
    const r = await poster('/api/structures/origine/membres', { nom: 'Intrus' }, { cookie });
    expect(r).toMatchObject({ status: 403, corps: { code: 'entete-manquant' } });
  });
});

describe('second factor', () => {
  it('is asked once active, and a code serves once', async () => {
    const p = await essai.personne('facteur', 'mediateur');
    const { corps } = await p.appeler('POST', '/api/moi/totp', { motDePasse: MOT_DE_PASSE });
    const code = () =>
      new TOTP({ secret: corps.secret }).generate({ timestamp: essai.horloge.maintenant.getTime() });
    expect((await p.appeler('PUT', '/api/moi/totp', { code: '000000' })).corps.code).toBe('code-refuse');
    const premier = code();
    expect((await p.appeler('PUT', '/api/moi/totp', { code: premier })).status).toBe(204);
    const essayer = (extra: object) =>
      poster('/api/connexion', { email: p.email, motDePasse: MOT_DE_PASSE, ...extra });
    expect((await essayer({})).corps.code).toBe('code-necessaire');
    expect((await essayer({ code: premier })).corps.code).toBe('code-refuse');
    essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + 30_000);
    expect((await essayer({ code: code() })).status).toBe(200);
  });
});

describe('tokens', () => {
  it('read and write for their owner but never touch the account', async () => {
    const p = await essai.personne('jetons', 'direction');
    const { corps } = await p.appeler('POST', '/api/moi/jetons', { libelle: 'Tableur', jours: 30 });
    const appeler = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
      reponseDe(
        await essai.app.inject({
          method,
          url,
          headers: { authorization: `Bearer ${corps.jeton}` },
          ...(payload ? { payload } : {}),
        }),
      );
    expect((await appeler('GET', '/api/structures/jetons')).status).toBe(200);
    expect((await appeler('POST', '/api/structures/jetons/membres', { nom: 'Inès' })).status).toBe(200);
    expect((await appeler('POST', '/api/moi/jetons', { libelle: 'autre', jours: 1 })).corps.code).toBe(
      'session-necessaire',
    );
    expect(
      (
        await appeler('PUT', '/api/moi/mot-de-passe', {
          actuel: MOT_DE_PASSE,
          motDePasse: 'une autre phrase',
        })
      ).status,
    ).toBe(403);
    await p.appeler('DELETE', `/api/moi/jetons/${corps.id}`);
    expect((await appeler('GET', '/api/moi')).status).toBe(401);
  });
});
