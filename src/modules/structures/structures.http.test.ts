import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AppEssai,
  connecter,
  MOT_DE_PASSE,
  nouvelleApp,
  type Personne,
  reponseDe,
} from '../../../tests/support/app.ts';
import { dansStructure } from '../../server/db.ts';
import { rattacherMembre } from './creer.ts';
import { exigerUneDirection } from './store.ts';

let essai: AppEssai;
let direction: Personne;
beforeAll(async () => {
  essai = await nouvelleApp();
  direction = await essai.personne('nord', 'direction', 'Dalila');
});
afterAll(() => essai.fermer());

const public_ = async (url: string, payload: object) =>
  reponseDe(await essai.app.inject({ method: 'POST', url, payload }));
const secretDe = (lien: string) => lien.split('#')[1] ?? '';

async function inviter(nom: string, email: string, role = 'mediateur') {
  const { corps: membre } = await direction.appeler('POST', '/api/structures/nord/membres', { nom });
  const r = await direction.appeler('POST', `/api/structures/nord/membres/${membre.id}/invitation`, {
    email,
    role,
  });
  return { membre, secret: secretDe(r.corps.lien) };
}

describe('invitations', () => {
  it('open an account once, with the role chosen by the direction', async () => {
    const { secret } = await inviter('Bintou', 'bintou@nord.example');
    const lu = await public_('/api/liens/lire', { secret });
    expect(lu.corps).toMatchObject({ genre: 'invitation', nom: 'Bintou', compteExiste: false });
    const r = await public_('/api/liens/accepter', { secret, motDePasse: MOT_DE_PASSE });
    expect(r.corps.structures).toMatchObject([{ slug: 'nord', role: 'mediateur' }]);
    expect((await public_('/api/liens/accepter', { secret, motDePasse: MOT_DE_PASSE })).corps.code).toBe(
      'lien-perime',
    );
  });

  it('open one account when accepted twice at the same time', async () => {
    const { secret } = await inviter('Mina', 'mina@nord.example');
    const deux = await Promise.all(
      [1, 2].map(() => public_('/api/liens/accepter', { secret, motDePasse: MOT_DE_PASSE })),
    );
    expect(deux.map((d) => d.status).sort()).toEqual([200, 404]);
  });

  it('stop working after fourteen days, and as soon as another one is made', async () => {
    const { membre, secret } = await inviter('Chloé', 'chloe@nord.example');
    const suivant = await direction.appeler('POST', `/api/structures/nord/membres/${membre.id}/invitation`, {
      email: 'chloe@nord.example',
      role: 'encadrant',
    });
    expect((await public_('/api/liens/lire', { secret })).corps.code).toBe('lien-perime');
    const maintenant = essai.horloge.maintenant;
    essai.horloge.maintenant = new Date(maintenant.getTime() + 15 * 86_400_000);
    expect((await public_('/api/liens/lire', { secret: secretDe(suivant.corps.lien) })).status).toBe(404);
    essai.horloge.maintenant = maintenant;
  });

  it('never take an existing account over: they ask its own password', async () => {
    const ailleurs = await essai.personne('sud', 'mediateur', 'Elias');
    const { secret } = await inviter('Elias', ailleurs.email);
    const vole = await public_('/api/liens/accepter', { secret, motDePasse: 'un nouveau mot de passe' });
    expect(vole.corps.code).toBe('identifiants-refuses');
    const r = await public_('/api/liens/accepter', { secret, motDePasse: MOT_DE_PASSE });
    expect(r.corps.structures.map((s: { slug: string }) => s.slug).sort()).toEqual(['nord', 'sud']);
  });
});

describe('a new password by link', () => {
  it('closes every session of the account', async () => {
    const p = await essai.personne('nord', 'mediateur', 'Fanny');
    const r = await direction.appeler('POST', `/api/structures/nord/membres/${p.membreId}/mot-de-passe`);
    expect((await p.appeler('GET', '/api/moi')).status).toBe(200);
    await public_('/api/liens/accepter', {
      secret: secretDe(r.corps.lien),
      motDePasse: 'une phrase toute neuve',
    });
    expect((await p.appeler('GET', '/api/moi')).status).toBe(401);
    await connecter(essai.app, p.email, 'une phrase toute neuve');
  });

  it('serves once, even when used twice at the same time', async () => {
    const p = await essai.personne('nord', 'mediateur', 'Karim');
    const r = await direction.appeler('POST', `/api/structures/nord/membres/${p.membreId}/mot-de-passe`);
    const phrases = ['une phrase toute neuve', 'une autre phrase neuve'];
    const deux = await Promise.all(
      phrases.map((motDePasse) =>
        public_('/api/liens/accepter', { secret: secretDe(r.corps.lien), motDePasse }),
      ),
    );
    expect(deux.map((d) => d.status).sort()).toEqual([200, 404]);
    await connecter(essai.app, p.email, phrases[deux.findIndex((d) => d.status === 200)]);
  });

  it('no longer serves once the person has joined another structure', async () => {
    const p = await essai.personne('nord', 'mediateur', 'Lina');
    const r = await direction.appeler('POST', `/api/structures/nord/membres/${p.membreId}/mot-de-passe`);
    const ailleurs = await essai.structure('ouest');
    await dansStructure(essai.serveur.db, ailleurs, (tx) =>
      rattacherMembre(tx, ailleurs, { nom: 'Lina', role: 'direction', compteId: p.compteId }),
    );
    const secret = secretDe(r.corps.lien);
    const vole = await public_('/api/liens/accepter', { secret, motDePasse: 'une phrase toute neuve' });
    expect(vole.corps.code).toBe('compte-partage');
    expect((await p.appeler('GET', '/api/moi')).status).toBe(200);
  });

  it('is refused for somebody who also works elsewhere', async () => {
    const ailleurs = await essai.personne('est', 'direction', 'Gaël');
    const { membre, secret } = await inviter('Gaël', ailleurs.email);
    await public_('/api/liens/accepter', { secret, motDePasse: MOT_DE_PASSE });
    const r = await direction.appeler('POST', `/api/structures/nord/membres/${membre.id}/mot-de-passe`);
    expect(r.corps.code).toBe('compte-partage');
  });
});

describe('the team', () => {
  it('keeps somebody in charge when its last two leave the role at the same time', async () => {
    const structureId = await essai.structure('duo');
    const a = await essai.personne('duo', 'direction');
    const b = await essai.personne('duo', 'direction');
    const { db } = essai.serveur;
    const enAttente = () => sql`select from pg_locks where not granted`.execute(db);
    const seconde = await dansStructure(db, structureId, async (tx) => {
      await tx.updateTable('membre').set({ role: 'mediateur' }).where('id', '=', a.membreId).execute();
      await exigerUneDirection(tx, '2026-03-10');
      let finie = false;
      const partir = b
        .appeler('PATCH', `/api/structures/duo/membres/${b.membreId}`, { role: 'mediateur' })
        .finally(() => {
          finie = true;
        });
      while (!finie && (await enAttente()).rows.length === 0);
      return { partir };
    });
    expect((await seconde.partir).corps.code).toBe('derniere-direction');
  });

  it('always keeps somebody in charge', async () => {
    const url = `/api/structures/nord/membres/${direction.membreId}`;
    expect((await direction.appeler('PATCH', url, { role: 'mediateur' })).corps.code).toBe(
      'derniere-direction',
    );
    expect((await direction.appeler('PATCH', url, { actifAu: '2026-03-09' })).corps.code).toBe(
      'derniere-direction',
    );
    expect((await direction.appeler('PATCH', url, { actifDu: '2026-03-11' })).corps.code).toBe(
      'derniere-direction',
    );
    expect((await direction.appeler('GET', '/api/structures/nord')).status).toBe(200);
  });

  it('has no access before somebody’s first day: they are told what whoever left is told', async () => {
    const p = await essai.personne('nord', 'direction', 'Sept');
    const secret = (await p.appeler('POST', '/api/structures/nord/calendrier')).corps.adresse;
    const voit = async () => {
      const adresse = new URL(secret);
      return [
        (await p.appeler('GET', '/api/structures/nord')).status,
        (await p.appeler('GET', '/api/moi')).corps.structures.length,
        (await p.appeler('GET', '/api/moi/postes')).corps.employeurs.length,
        (await essai.app.inject(adresse.pathname + adresse.search)).statusCode,
      ];
    };
    const url = `/api/structures/nord/membres/${p.membreId}`;
    for (const [dates, attendu] of [
      [{ actifDu: '2026-03-10', actifAu: null }, [200, 1, 1, 200]],
      [{ actifDu: '2026-03-11' }, [404, 0, 0, 404]],
      [{ actifDu: null, actifAu: '2026-03-09' }, [404, 0, 0, 404]],
    ] as const) {
      await direction.appeler('PATCH', url, dates);
      expect(await voit()).toEqual(attendu);
    }
  });

  it('loses its access the day after somebody leaves', async () => {
    const p = await essai.personne('nord', 'mediateur', 'Hugo');
    const url = `/api/structures/nord/membres/${p.membreId}`;
    await direction.appeler('PATCH', url, { actifAu: '2026-03-10' });
    expect((await p.appeler('GET', '/api/structures/nord')).status).toBe(200);
    await direction.appeler('PATCH', url, { actifAu: '2026-03-09' });
    expect((await p.appeler('GET', '/api/structures/nord')).status).toBe(404);
  });

  it('hides addresses from those who do not manage it', async () => {
    const p = await essai.personne('nord', 'observateur', 'Iris');
    const { corps } = await p.appeler('GET', '/api/structures/nord/membres');
    expect(corps.length).toBeGreaterThan(3);
    expect(corps.every((m: { email: unknown }) => m.email === null)).toBe(true);
  });

  it('refuses a name that would not read as it is written', async () => {
    for (const nom of ['Anne\nMarie', 'Anne\u0000', 'Anne \u202eeiraM', 'Anne \u2066Marie\u2069']) {
      const membre = await direction.appeler('POST', '/api/structures/nord/membres', { nom });
      const structure = await direction.appeler('PATCH', '/api/structures/nord', { nom });
      expect([nom, membre.status, structure.status]).toEqual([nom, 400, 400]);
    }
  });

  it('refuses two people of one name and dates that cross', async () => {
    const r = await direction.appeler('POST', '/api/structures/nord/membres', { nom: '  dalila ' });
    expect(r).toMatchObject({ status: 409, corps: { code: 'membre-existe', champs: [{ champ: 'nom' }] } });
    // As French prints it, wherever the sentence was written.
    expect(r.corps.detail).toContain('«\u00a0dalila\u00a0»');
    expect(r.corps.champs[0].message).toBe(r.corps.detail);
    const d = await direction.appeler('POST', '/api/structures/nord/membres', {
      nom: 'Jo',
      actifDu: '2026-02-01',
      actifAu: '2026-01-01',
    });
    expect(d.corps).toMatchObject({ code: 'dates-inversees', champs: [{ champ: 'actifAu' }] });
  });
});

describe('the day of work', () => {
  const structure = '/api/structures/nord';
  const membre = () => `${structure}/membres/${direction.membreId}`;
  const fiche = async () =>
    (await direction.appeler('GET', `${structure}/membres`)).corps.find(
      (m: { id: number }) => m.id === direction.membreId,
    );

  it('runs from midnight until the direction says otherwise, for the structure and for one person', async () => {
    expect((await direction.appeler('GET', structure)).corps.journee).toBe('minuit');
    expect((await fiche()).journee).toBeNull();
    await direction.appeler('PATCH', structure, { journee: 'midi' });
    await direction.appeler('PATCH', membre(), { journee: 'minuit' });
    expect((await direction.appeler('GET', structure)).corps).toMatchObject({
      journee: 'midi',
      nom: 'Structure nord',
    });
    expect(await fiche()).toMatchObject({ journee: 'minuit', nom: 'Dalila' });
    await direction.appeler('PATCH', membre(), { journee: null });
    expect((await fiche()).journee).toBeNull();
    await direction.appeler('PATCH', structure, { journee: 'minuit' });
  });

  it('is kept when something else changes, and starts at no other hour', async () => {
    await direction.appeler('PATCH', membre(), { journee: 'midi' });
    await direction.appeler('PATCH', membre(), { nom: 'Dalila', actifDu: '2026-01-01' });
    expect((await fiche()).journee).toBe('midi');
    expect((await direction.appeler('PATCH', structure, { journee: 'aube' })).status).toBe(400);
    expect((await direction.appeler('PATCH', structure, { journee: null })).status).toBe(400);
    await direction.appeler('PATCH', membre(), { journee: null });
  });

  it('is set by the direction only', async () => {
    const p = await essai.personne('nord', 'encadrant', 'Nadia');
    expect((await p.appeler('PATCH', structure, { journee: 'midi' })).status).toBe(403);
    expect((await p.appeler('PATCH', membre(), { journee: 'midi' })).status).toBe(403);
    expect((await p.appeler('GET', structure)).corps.journee).toBe('minuit');
  });
});
