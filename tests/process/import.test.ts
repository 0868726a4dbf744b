import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { executer, servir } from '../support/processus.ts';
import { avecDossier } from './essai.ts';

const LIGNES = 40_000;
const essai = avecDossier('vide');

const deux = (n: number): string => String(n).padStart(2, '0');
const fichier = (lignes: number): string =>
  ['Date;Heure;Nature;Secteur;Femmes;Hommes']
    .concat(
      Array.from(
        { length: lignes },
        (_, i) =>
          `${deux(1 + (i % 28))}/${deux(1 + (i % 12))}/2025;${deux(8 + (i % 12))}:${deux(i % 60)};Écoute active;Centre;${i % 9};1`,
      ),
    )
    .join('\n');

/** The data commands of a test. */
const trame = (...args: string[]) => executer([...args, '--data', essai.dossier, '--json']);

/** Signs in on a server and speaks to its imports. */
async function client(adresse: string, motDePasse: string) {
  const entree = await fetch(`${adresse}/api/connexion`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'a@ici.example', motDePasse }),
  });
  const headers = { cookie: entree.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-trame': '1' };
  const url = `${adresse}/api/structures/ici/imports`;
  const lire = async (id: string) => (await fetch(`${url}/${id}`, { headers })).json();
  return {
    async deposer(contenu: string): Promise<string> {
      const corps = new FormData();
      corps.append('fichier', new Blob([contenu]), 'actes.csv');
      return (await (await fetch(url, { method: 'POST', headers, body: corps })).json()).id;
    },
    corriger: (id: string, correspondances: object) =>
      fetch(`${url}/${id}/correspondances`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(correspondances),
      }),
    confirmer: (id: string) => fetch(`${url}/${id}/confirmer`, { method: 'POST', headers }),
    /** Reads the import again until it is as wanted. */
    async attendre(id: string, voulu: (vu: { etat: string; avancement: number }) => boolean) {
      for (;;) {
        const vu = await lire(id);
        if (voulu(vu)) return vu;
      }
    },
  };
}

describe('an import', () => {
  it('cut by kill -9 half-way has written nothing, says so, and starts again', async () => {
    await trame('structure', 'create', '--slug', 'ici', '--nom', 'Ici');
    const compte = await trame(
      ...['compte', 'create', '--structure', 'ici', '--email', 'a@ici.example', '--nom', 'Ana'],
      ...['--role', 'encadrant'],
    );
    const { motDePasse } = JSON.parse(compte.sortie);
    const premier = await servir(essai.dossier);
    const avant = await client(premier.adresse, motDePasse);
    const id = await avant.deposer(fichier(LIGNES));
    await avant.attendre(id, (vu) => vu.etat === 'lu');
    await avant.corriger(id, { inconnues: 'creer' });
    await avant.attendre(id, (vu) => vu.etat === 'lu');
    await avant.confirmer(id);
    await avant.attendre(id, (vu) => vu.etat === 'en-cours' && vu.avancement > 0);
    premier.enfant.kill('SIGKILL');
    await premier.fin;

    const second = await servir(essai.dossier);
    const apres = await client(second.adresse, motDePasse);
    const vu = await apres.attendre(id, () => true);
    expect(vu).toMatchObject({ etat: 'interrompu', importees: 0 });
    const rien = await trame(
      ...['mesurer', '--structure', 'ici', '--du', '2025-01-01', '--au', '2025-12-31'],
    );
    expect(JSON.parse(rien.sortie).total.interventions).toBe(0);
    await apres.confirmer(id);
    const fini = await apres.attendre(id, ({ etat }) => etat !== 'en-cours');
    expect(fini).toMatchObject({ etat: 'termine', importees: LIGNES, doublons: 0 });
    const tout = await trame(
      ...['mesurer', '--structure', 'ici', '--du', '2025-01-01', '--au', '2025-12-31'],
    );
    expect(JSON.parse(tout.sortie).total.interventions).toBe(LIGNES);
  });
});

describe('trame import', () => {
  it('tells what is unknown, then writes, then gives back what it refused', async () => {
    // Beside a server, a command doesn't start the database for itself.
    await servir(essai.dossier);
    await trame('structure', 'create', '--slug', 'ici', '--nom', 'Ici');
    const chemin = path.join(essai.dossier, 'actes.csv');
    const [titres, ...lignes] = fichier(3).split('\n');
    await writeFile(chemin, [titres, ...lignes, '31/02/2025;10:00;Écoute active;Centre;1;1'].join('\n'));
    const importer = (...args: string[]) =>
      executer(['import', chemin, '--structure', 'ici', '--data', essai.dossier, ...args]);

    const inconnu = await importer();
    expect([inconnu.code, inconnu.sortie]).toEqual([1, '']);
    expect(inconnu.erreurs).toMatch(/«\u00a0Centre\u00a0» \(4 lignes\)[\s\S]*--creer/);
    const aBlanc = await importer('--essai', '--creer');
    expect([aBlanc.code, aBlanc.erreurs]).toEqual([0, '']);
    expect(aBlanc.sortie).toMatch(/rien n’est enregistré[\s\S]*3 interventions à enregistrer/);

    const fait = await importer('--creer', '--json');
    expect([fait.code, fait.erreurs]).toEqual([0, '']);
    const refus = path.join(essai.dossier, 'actes-refus.csv');
    expect(JSON.parse(fait.sortie)).toMatchObject({
      ...{ lignes: 4, importees: 3, doublons: 0, refusees: 1, fichierRefus: refus },
    });
    const encore = await importer();
    expect([encore.code, encore.sortie]).toEqual([0, expect.stringMatching(/3 interventions déjà là/)]);
    expect(encore.sortie).toContain('actes-refus-2.csv');

    const absent = await executer([
      'import',
      'nulle-part.csv',
      '--structure',
      'ici',
      '--data',
      essai.dossier,
    ]);
    expect([absent.code, absent.erreurs]).toEqual([1, expect.stringMatching(/n’existe pas/)]);
    expect((await executer(['import', '--structure', 'ici', '--data', essai.dossier])).code).toBe(2);
  });
});
