import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppEssai, nouvelleApp, type Personne } from '../../../tests/support/app.ts';
import { nouveauSmtp, type SmtpEssai } from '../../../tests/support/smtp.ts';
import type { Serveur } from '../../server/branche.ts';
import { lireCourriel } from '../../server/courriel.ts';
import { dansStructure } from '../../server/db.ts';
import { direATous, envoyerATous } from './envoyer.ts';
import { prendre } from './store.ts';

const S = '/api/structures/ici';
const NOMS = ['Dalila Direction', 'Zoé Titulaire'] as const;
let essai: AppEssai;
let smtp: SmtpEssai;
let direction: Personne;

let ici: string;

beforeAll(async () => {
  smtp = await nouveauSmtp();
  essai = await nouvelleApp();
  ici = await essai.structure('ici');
  direction = await essai.personne('ici', 'direction', NOMS[0]);
  const zoe = await essai.personne('ici', 'mediateur', NOMS[1]);
  const commun = {
    ...{ employeur: 'Médiation d’Ici', commune: 'Metz', qpv: null, heures: 35, typeMediation: '' },
    fin: '2028-11-30',
  };
  // To be hired for: five months after the signature, 20 April 2026.
  await direction.appeler('POST', `${S}/conventions`, {
    ...commun,
    ...{ numero: 'R 057 25 0012 00', signeeLe: '2025-11-20', debut: '2025-12-01', titulaireId: null },
  });
  await direction.appeler('POST', `${S}/conventions`, {
    ...commun,
    ...{ numero: 'R 057 25 0013 00', signeeLe: '2025-12-20', debut: '2026-01-01', titulaireId: zoe.membreId },
  });
});
afterAll(async () => {
  await smtp.fermer();
  await essai.fermer();
});

beforeEach(() => {
  [smtp.humeur, smtp.recus.length] = ['accepte', 0];
  Object.assign(essai.serveur, { courriel: undefined });
  // Thirty days before the last day to hire.
  essai.horloge.maintenant = new Date('2026-03-21T06:30:00Z');
});
afterEach(() =>
  dansStructure(essai.serveur.db, ici, async (tx) => {
    await tx.deleteFrom('rappel').execute();
    await tx.deleteFrom('echeance_suite').execute();
    await tx
      .updateTable('membre')
      .set({ actif_au: '2020-01-01' })
      .where('id', '<>', direction.membreId)
      .execute();
  }),
);

const avecCourriel = (): Serveur =>
  Object.assign(essai.serveur, {
    courriel: lireCourriel(
      { TRAME_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, TRAME_SMTP_DE: 'Trame <trame@hote.example>' },
      2000,
    ),
  });
const lus = async (qui = direction) => (await qui.appeler('GET', `${S}/rappels`)).corps.rappels;
const avancer = (minutes: number) => {
  essai.horloge.maintenant = new Date(essai.horloge.maintenant.getTime() + minutes * 60_000);
};

describe('without a mail server', () => {
  it('reminders wait in the product, and are not told twice', async () => {
    await direATous(essai.serveur);
    const attendent = await lus();
    expect(attendent).toMatchObject([
      { objet: 'Dernier jour pour embaucher, avant le 20\u00a0avril 2026', etat: 'attend', membre: NOMS[0] },
    ]);
    avancer(24 * 60);
    await direATous(essai.serveur);
    expect(await lus()).toEqual(attendent);
    expect((await direction.appeler('POST', `${S}/rappels/essai`)).corps.code).toBe('courriel-absent');
  });

  it('are read, taken back, and no longer leave once read', async () => {
    const [{ id }] = (await direction.appeler('POST', `${S}/rappels`)).corps.rappels;
    expect((await direction.appeler('PUT', `${S}/rappels/${id}/lecture`)).status).toBe(204);
    expect((await lus())[0].etat).toBe('lu');
    await direATous(avecCourriel());
    expect(smtp.recus).toEqual([]);
    await direction.appeler('DELETE', `${S}/rappels/${id}/lecture`);
    await direATous(essai.serveur);
    expect(smtp.recus).toHaveLength(1);
  });

  it('are marked by their own reader only', async () => {
    const [{ id }] = (await direction.appeler('POST', `${S}/rappels`)).corps.rappels;
    const autre = await essai.personne('ici', 'direction');
    expect((await autre.appeler('PUT', `${S}/rappels/${id}/lecture`)).corps.code).toBe('rappel-inconnu');
  });

  it('are dropped when what they were about is done', async () => {
    await direATous(essai.serveur);
    const { echeances } = (await direction.appeler('GET', `${S}/echeances`)).corps;
    const e = echeances.find((l: { code: string }) => l.code === 'recrutement-limite');
    await direction.appeler('POST', `${S}/conventions/${e.conventionId}/echeances`, {
      cle: e.cle,
      suite: 'fait',
    });
    await direATous(essai.serveur);
    expect(await lus()).toEqual([]);
  });
});

describe('a long list', () => {
  it('shows all that waits, and of what is over the latest hundred only', async () => {
    const rappels = (combien: number, prevu_le: string, reste: object) =>
      Array.from({ length: combien }, (_, i) => ({
        ...{ structure_id: ici, membre_id: direction.membreId, objet: 'o', texte: 't', prevu_le },
        ...{ cle: `${prevu_le} ${i}`, ...reste },
      }));
    const le = new Date('2026-03-20T06:30:00Z');
    await dansStructure(essai.serveur.db, ici, (tx) =>
      tx
        .insertInto('rappel')
        .values([
          ...rappels(120, '2025-01-01', {}),
          ...rappels(70, '2026-03-02', { lu_le: le }),
          ...rappels(70, '2026-03-01', { envoye_le: le }),
        ])
        .execute(),
    );
    const etats = (await lus()).map((r: { etat: string }) => r.etat);
    expect([...Map.groupBy(etats, (e) => e)].map(([etat, l]) => [etat, l.length])).toEqual([
      ['attend', 120],
      ['lu', 70],
      ['envoye', 30],
    ]);
  });
});

describe('with a mail server', () => {
  it('one message a person a day says all, and names nobody', async () => {
    await essai.personne('ici', 'encadrant');
    // 2 May: the first post is late, the état de présence of the second one too.
    essai.horloge.maintenant = new Date('2026-05-02T05:30:00Z');
    await direATous(avecCourriel());
    expect(smtp.recus.map((r) => r.a)).toEqual([[direction.email]]);
    const texte = smtp.recus[0]?.texte ?? '';
    expect(texte).toMatch(/Subject: \d rappels sur vos conventions – Structure ici/);
    expect(texte).toContain('Dernier jour pour embaucher, en retard depuis le 20\u00a0avril 2026');
    expect(texte).toContain('État de présence');
    expect(texte).toContain('R 057 25 0013 00');
    for (const nom of NOMS) expect(texte).not.toContain(nom.split(' ')[0]);
    await direATous(essai.serveur);
    expect(smtp.recus).toHaveLength(1);
  });

  it('a refusal is shown in words, tried again later, and leaves once the server accepts', async () => {
    smtp.humeur = 'attendre';
    await direATous(avecCourriel());
    expect((await lus())[0]).toMatchObject({
      etat: 'attend',
      essais: 1,
      echec: expect.stringContaining('attendre'),
    });
    smtp.humeur = 'accepte';
    avancer(4);
    await envoyerATous(essai.serveur);
    expect(smtp.recus).toEqual([]);
    avancer(2);
    await envoyerATous(essai.serveur);
    expect(smtp.recus).toHaveLength(1);
    expect((await lus())[0]).toMatchObject({ etat: 'envoye', echec: '' });
  });

  it('after five tries it is given up and said; asking again takes it up', async () => {
    smtp.humeur = 'adresse';
    const s = avecCourriel();
    await direATous(s);
    for (let essais = 0; essais < 8; essais++) {
      avancer(181);
      await envoyerATous(s);
    }
    expect((await lus())[0]).toMatchObject({ etat: 'abandonne', essais: 5 });
    expect((await lus())[0].echec).not.toContain('@');
    smtp.humeur = 'accepte';
    expect((await direction.appeler('POST', `${S}/rappels`)).corps.rappels[0].etat).toBe('envoye');
  });

  it('two servers at the same time take a message once; it is taken again if its sender was killed', async () => {
    await direATous(essai.serveur);
    const prises = () =>
      dansStructure(essai.serveur.db, ici, (tx) => {
        const { maintenant } = essai.horloge;
        return prendre(tx, maintenant, new Date(maintenant.getTime() + 600_000));
      });
    const deux = await Promise.all([prises(), prises()]);
    expect(deux.map((p) => p.length).toSorted()).toEqual([0, 1]);
    avancer(9);
    expect(await prises()).toEqual([]);
    avancer(1);
    expect(await prises()).toMatchObject([{ email: direction.email, rappels: [{ essais: 2 }] }]);
  });

  it('nothing leaves a demonstration: its addresses are nobody’s', async () => {
    const demonstration = (oui: boolean) =>
      dansStructure(essai.serveur.db, ici, (tx) =>
        tx.updateTable('structure').set({ demonstration: oui }).execute(),
      );
    await demonstration(true);
    await direATous(avecCourriel());
    expect(smtp.recus).toEqual([]);
    expect((await lus())[0]).toMatchObject({ etat: 'attend', essais: 0 });
    await demonstration(false);
  });

  it('who turned them off, or left, is told nothing', async () => {
    const partie = await essai.personne('ici', 'direction');
    await direction.appeler('PATCH', `${S}/membres/${partie.membreId}`, { actifAu: '2026-03-20' });
    const sans = await essai.personne('ici', 'direction');
    expect((await sans.appeler('PUT', `${S}/rappels/reglage`, { actif: false })).status).toBe(204);
    const [lui] = (await direction.appeler('GET', `${S}/membres`)).corps.filter(
      (m: { id: number }) => m.id === sans.membreId,
    );
    expect(lui.rappels).toBe(false);
    await direATous(avecCourriel());
    expect(smtp.recus.map((r) => r.a)).toEqual([[direction.email]]);
    await direction.appeler('PATCH', `${S}/membres/${sans.membreId}`, { rappels: true });
    await direATous(essai.serveur);
    expect(smtp.recus.map((r) => r.a)).toEqual([[direction.email], [sans.email]]);
  });

  it('a try reaches the person who asks, or says why not', async () => {
    avecCourriel();
    expect((await direction.appeler('POST', `${S}/rappels/essai`)).corps).toEqual({ a: direction.email });
    expect(smtp.recus[0]?.texte).toContain('Subject: Essai de Trame');
    smtp.humeur = 'mot-de-passe';
    Object.assign(essai.serveur, {
      courriel: lireCourriel({
        TRAME_SMTP_URL: `smtp://moi:hunter2@127.0.0.1:${smtp.port}`,
        TRAME_SMTP_DE: 'trame@hote.example',
      }),
    });
    const r = await direction.appeler('POST', `${S}/rappels/essai`);
    expect([r.status, r.corps.code]).toEqual([422, 'courriel-mot-de-passe']);
    expect(r.brut.body).not.toContain('hunter2');
  });
});

describe('the bad day of a structure', () => {
  let ailleurs: Personne;
  let client: pg.Client;
  beforeAll(async () => {
    await essai.structure('ailleurs');
    ailleurs = await essai.personne('ailleurs', 'direction', 'Inès');
    await ailleurs.appeler('POST', '/api/structures/ailleurs/conventions', {
      ...{ employeur: 'Ailleurs', commune: '', qpv: null, heures: 35, typeMediation: '', fin: '2028-11-30' },
      ...{ numero: 'R 057 25 0014 00', signeeLe: '2025-11-20', debut: '2025-12-01', titulaireId: null },
    });
    client = new pg.Client({ connectionString: essai.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.query(`delete from rappel where structure_id <> '${ici}'`);
    await client.end();
  });

  it('leaves those of the others prepared and sent, then says that its own are to be done again', async () => {
    await client.query(`alter table rappel add constraint casse check (structure_id <> '${ici}')`);
    await expect(direATous(avecCourriel())).rejects.toThrow(`structure ${ici} : `);
    expect(smtp.recus.map((r) => r.a)).toEqual([[ailleurs.email]]);
    await client.query('alter table rappel drop constraint casse');
    await direATous(essai.serveur);
    expect(smtp.recus.map((r) => r.a)).toEqual([[ailleurs.email], [direction.email]]);
  });

  it('does not hold back the messages of the others when its own cannot be written down', async () => {
    await client.query(`delete from rappel where structure_id <> '${ici}'`);
    await direATous(essai.serveur);
    await client.query(
      `alter table rappel add constraint casse check (structure_id <> '${ici}' or essais = 0)`,
    );
    await expect(envoyerATous(avecCourriel())).rejects.toThrow(`structure ${ici} : `);
    expect(smtp.recus.map((r) => r.a)).toEqual([[ailleurs.email]]);
    await client.query('alter table rappel drop constraint casse');
  });
});
