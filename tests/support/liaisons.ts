import { nouvelId } from '../../src/kernel/id.ts';
import { type AppEssai, nouvelleApp, type Personne, reponseDe } from './app.ts';

/** A structure with a situation, somebody in it who may be named, and a partner. */
export interface MondeDesLiaisons {
  readonly essai: AppEssai;
  readonly direction: Personne;
  /** In charge of the situation. */
  readonly mediatrice: Personne;
  /** Of the same structure, and not in charge. */
  readonly collegue: Personne;
  readonly observateur: Personne;
  readonly S: string;
  readonly situation: string;
  readonly partenaire: number;
  readonly personne: string;
  accord(plus?: object): Promise<string>;
  /** A draft; returns its id. */
  brouillon(plus?: object): Promise<string>;
  passer(id: string, action: string, plus?: object): ReturnType<Personne['appeler']>;
  /** Sends a sheet by link; returns the secret. */
  envoyer(id: string): Promise<string>;
  lire(id: string): Promise<Record<string, unknown>>;
  /** What somebody without any account asks with a secret. */
  parLien(quoi: 'lire' | 'repondre', secret: string, plus?: object): Promise<ReturnType<typeof reponseDe>>;
  /** What was done to a sheet, or to another `objet`: the action, and whether by nobody of the team. */
  journal(id: string, objet?: string): Promise<readonly string[]>;
}

export const NOM = { prenom: 'Zélie', nom: 'Quatrefages' };
export const MESSAGE = 'Le chauffage est en panne depuis trois semaines, deux enfants au logement.';

/** A world of its own for a test file: `slug` names the structure. */
export async function mondeDesLiaisons(slug: string, essai?: AppEssai): Promise<MondeDesLiaisons> {
  const app = essai ?? (await nouvelleApp());
  const S = `/api/structures/${slug}`;
  const direction = await app.personne(slug, 'direction', `Directrice ${slug}`);
  const mediatrice = await app.personne(slug, 'mediateur', `Mediatrice ${slug}`);
  const collegue = await app.personne(slug, 'mediateur', `Collegue ${slug}`);
  const observateur = await app.personne(slug, 'observateur', `Observatrice ${slug}`);
  const exiger = async (qui: Personne, methode: 'PUT' | 'POST', url: string, corps: object) => {
    const r = await qui.appeler(methode, url, corps);
    if (r.status !== 200 && r.status !== 204) throw new Error(`${url}: ${JSON.stringify(r.corps)}`);
    return r.corps;
  };
  const { corps: listes } = await direction.appeler('GET', `${S}/nomenclature`);
  const { id: partenaire } = await exiger(direction, 'POST', `${S}/nomenclature/termes`, {
    ...{ genre: 'partenaire', nom: 'Habitat des Lilas', categorie: 'bailleur' },
  });
  const situation = nouvelId();
  await exiger(mediatrice, 'PUT', `${S}/situations/${situation}`, {
    ...{ sorteId: listes.sortes[0].id, saisieLe: '2026-03-01' },
  });
  const personne = nouvelId();
  await exiger(mediatrice, 'PUT', `${S}/situations/${situation}/personnes/${personne}`, {
    ...{
      identite: { ...NOM, pseudonyme: '', telephone: '', courriel: '', adresse: '' },
      qualite: 'accompagnee',
    },
  });
  const passer = async (id: string, action: string, plus: object = {}) => {
    const { version } = (await mediatrice.appeler('GET', `${S}/liaisons/${id}`)).corps;
    return mediatrice.appeler('POST', `${S}/liaisons/${id}/passages`, { action, version, ...plus });
  };
  return {
    ...{
      essai: app,
      direction,
      mediatrice,
      collegue,
      observateur,
      S,
      situation,
      partenaire,
      personne,
      passer,
    },
    async accord(plus = {}) {
      const id = nouvelId();
      await exiger(mediatrice, 'PUT', `${S}/situations/${situation}/accords/${id}`, {
        ...{ personneId: personne, partenaireId: partenaire, finalite: 'Que le bailleur vienne' },
        ...{ forme: 'oral', donneLe: '2026-03-02', ...plus },
      });
      return id;
    },
    async brouillon(plus = {}) {
      const id = nouvelId();
      const corps = { partenaireId: partenaire, message: MESSAGE, ...plus };
      await exiger(mediatrice, 'PUT', `${S}/situations/${situation}/liaisons/${id}`, corps);
      return id;
    },
    async envoyer(id) {
      const r = await passer(id, 'envoyer', { par: 'lien' });
      if (r.status !== 200) throw new Error(JSON.stringify(r.corps));
      return String(r.corps.lien.adresse).split('#')[1] ?? '';
    },
    async lire(id) {
      return (await mediatrice.appeler('GET', `${S}/liaisons/${id}`)).corps;
    },
    async parLien(quoi, secret, plus = {}) {
      const payload = { secret, ...(quoi === 'repondre' ? { reponse: 'prise-en-charge' } : {}), ...plus };
      return reponseDe(await app.app.inject({ method: 'POST', url: `/api/liaison/${quoi}`, payload }));
    },
    async journal(id, objet = 'fiche-liaison') {
      const { default: pg } = await import('pg');
      const client = new pg.Client({ connectionString: app.url });
      await client.connect();
      const { rows } = await client.query<{ ligne: string }>(
        `select action || coalesce(' ' || (membre_id is null)::text, '') as ligne from journal
          where objet = $2 and objet_id = $1 order by id`,
        [id, objet],
      );
      await client.end();
      return rows.map((r) => r.ligne);
    },
  };
}
